import type { Hint } from '@stemma/article';

/** A page on its way to a worker thread. */
export interface ExtractJob extends Hint {
  readonly html: string;
}
