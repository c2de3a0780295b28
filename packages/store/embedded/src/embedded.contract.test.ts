import { storePromises } from '@stemma/store/promises';
import { openEmbeddedStore } from './index.ts';
import { temporaryFile } from './testing.ts';

storePromises('the embedded store', () => {
  const { file, remove } = temporaryFile();
  return { open: () => openEmbeddedStore({ file }), remove };
});
