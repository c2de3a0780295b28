import type { Article, Family, Member, Sketch, Value, Verdict } from '@stemma/contracts';
import { deduper } from '@stemma/deduper';
import type { Chance } from '../families/random.ts';

/** What the dedupers told of an article: its verdict in a family. */
type Told = Pick<Verdict, 'version' | 'family' | 'origin' | 'kind' | 'edge'>;

/** Messages that a worker has handled but not committed when it is killed. */
const mostInHand = 12;
const workers = 3;

/** How a message goes wrong: the share that comes again, that finds its worker killed, its partition moved, a zombie that goes on. */
const chances = { again: 0.1, kill: 0.02, move: 0.02, zombie: 0.3 } as const;

const context = { now: new Date(0), signal: new AbortController().signal, attempt: 1 };

/**
 * One life of the dedupers over a set of articles: in a shuffled order, with messages delivered again, workers that are
 * killed between their work and their commit, partitions that move, and zombies that go on with an old memory. What was
 * told arrives at the store in a shuffled order, too. Returns what the store ends with: of each article the verdict with
 * the highest version, as JSON in the order of ids. `keep` is the rule of the store; see `packages/store`.
 */
export function live(articles: readonly Article[], chance: Chance, keep = later): string {
  const topic: Value<'sketches'>[] = [];
  const told: (readonly [article: string, told: Told])[] = [];
  const partitionOf = ({ language }: Article | Sketch) => language.charCodeAt(0) % workers;

  /** A member of the group that gets a partition: it reads the topic, in any order, since what is in it is a set. */
  const restored = (partition: number) => {
    const stage = deduper();
    stage.memory?.open(partition);
    for (const value of chance.shuffle(topic)) {
      if (value.kind === 'sketch' && partitionOf(value) === partition) stage.memory?.learn(partition, value);
    }
    return stage;
  };
  const owners = Array.from({ length: workers }, (_, partition) => restored(partition));
  const inHand = Array.from({ length: workers }, (): Article[] => []);

  const handle = (article: Article, stage: ReturnType<typeof deduper>, commits: boolean) => {
    const outcome = stage.handle(article, { ...context, partition: partitionOf(article) });
    if (!('kind' in outcome) || outcome.kind !== 'emit') throw new Error(`article ${article.id} came to nothing`);
    for (const { topic: name, value } of outcome.out) {
      if (name === 'sketches' && commits) topic.push(value as Value<'sketches'>);
      if (name === 'verdicts') told.push([article.id, (value as Value<'verdicts'>).verdict]);
      if (name === 'families') told.push(...membersOf(value as Family));
    }
  };

  const queue = [...chance.shuffle(articles)];
  for (let at = 0; at < queue.length; at++) {
    const article = queue[at] as Article;
    const partition = partitionOf(article);
    const before = owners[partition] as ReturnType<typeof deduper>;
    if (chance(chances.kill)) {
      // Handled, and told to nobody: what was in hand comes again.
      before.handle(article, { ...context, partition });
      owners[partition] = restored(partition);
      queue.push(article, ...(inHand[partition] ?? []));
      if (chance(chances.zombie)) handle(article, before, false);
      continue;
    }
    if (chance(chances.move)) owners[partition] = restored(partition);
    handle(article, owners[partition] as ReturnType<typeof deduper>, true);
    inHand[partition] = [...(inHand[partition] ?? []), article].slice(-mostInHand);
    if (chance(chances.again)) queue.splice(chance.whole(at + 1, queue.length), 0, article);
  }

  const store = new Map<string, Told>();
  for (const [article, verdict] of chance.shuffle(told)) {
    const standing = store.get(article);
    if (!standing || keep(verdict, standing)) store.set(article, verdict);
  }
  return JSON.stringify(
    [...store].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, verdict]) => [id, ...orderOf(verdict)]),
  );
}

const membersOf = ({ id, version, origin, members }: Family) =>
  members.map(
    ({ article, kind, edge }: Member) =>
      [article, { version, family: id, origin, kind, ...(edge && { edge }) }] as const,
  );

const orderOf = ({ version, family, origin, kind, edge }: Told) =>
  [version, family, origin, kind, edge ? JSON.stringify([edge.kind, edge.from, edge.kept, edge.added]) : ''] as const;

/** The higher version stands; what stands behind it only makes the order total. */
export function later(a: Told, b: Told): boolean {
  const [x, y] = [orderOf(a), orderOf(b)];
  const at = x.findIndex((part, i) => part !== y[i]);
  return at >= 0 && (x[at] as string) > (y[at] as string);
}
