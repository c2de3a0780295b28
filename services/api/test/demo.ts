/** The console on invented stories, for working on the page: `node services/api/test/demo.ts [port]`. */
import { api } from '../src/index.ts';
import { demoPieces } from './demo-pieces.ts';
import { fakeBus } from './fake-bus.ts';
import { fakeStore } from './fake-store.ts';
import { at, newsroom } from './newsroom.ts';
import { message, silent } from './setting.ts';

const names = ['cleaner', 'deduper', 'tagger', 'indexer'];
const lines = ['captures', 'articles', 'verdicts', 'stories'].map((topic) => `stemma.${topic}`);
const stages = names.map((name, index) => ({ name, group: name, topic: lines[index] ?? '' }));
const { stories, families } = newsroom(demoPieces);
const fates = stories.flatMap(({ article }) =>
  names.map((stage) => ({
    id: article.id,
    stage,
    outcome: 'emit' as const,
    article: article.id,
    at: at(120),
    attempts: 1,
    emitted: 1,
  })),
);
const bus = fakeBus({
  lags: {
    'cleaner stemma.captures': [{ partition: 0, position: 40, end: 52 }],
    'redrive stemma.captures.cleaner.dlq': [{ partition: 0, position: 0, end: 2 }],
  },
});
const port = Number(process.argv[2] ?? 8080);
const banner = 'Invented stories, for working on this page.';
await api({
  store: fakeStore({ stories, families, fates }),
  bus,
  host: '127.0.0.1',
  port,
  stages,
  log: silent,
  banner,
});

let next = 0;
setInterval(() => {
  const story = stories[next++ % stories.length];
  const family = families.find((each) => each.id === story?.verdict.family);
  if (story) bus.append(message('stories', story));
  if (family) bus.append(message('families', family));
}, 2_500);
