import { captureId, encode, type Ruling, rulingCapture } from '@stemma/contracts';
import type { Store, StoredArticle } from '@stemma/store';
import { idOf } from '../article-id.ts';
import type { Call, Command } from '../command.ts';
import { UsageError } from '../errors.ts';
import { json, plural, say } from '../out.ts';
import { enterHouse } from '../there.ts';

export const family: Command = {
  name: 'family',
  words: 'split A… | merge A B',
  about: 'rule on families: take articles (addresses or ids) out of theirs, or make those of two one; it sticks',
  options: {
    reason: { value: 'TEXT', about: 'why, for whoever asks later' },
    by: { value: 'NAME', about: 'who says so' },
  },
  async run(call) {
    const [what, ...names] = call.words;
    if (what !== 'split' && what !== 'merge') throw new UsageError('family takes split or merge');
    const house = await enterHouse(call);
    try {
      const articles = await Promise.all(names.map((name) => find(house.store, name)));
      const said = what === 'split' ? await splitting(house.store, articles) : await merging(house.store, articles);
      const capture = rulingCapture({ ...said, at: new Date().toISOString(), ...remarks(call) });
      const envelope = { id: captureId(capture), from: 'family', time: capture.observedAt };
      await house.bus.publish([encode('captures', capture, envelope)]);
      if (call.on('json')) json(JSON.parse(capture.text ?? ''));
      else say(`${told(said)}; "stemma why ${articles[0]?.url}" shows its family once the deduper has heard of it`);
    } finally {
      await house.close();
    }
  },
};

type Said = Pick<Ruling, 'language' | 'decision' | 'these' | 'those'>;

const remarks = (call: Call) => {
  const [by, reason] = [call.text('by'), call.text('reason')];
  return { ...(by && { by }), ...(reason && { reason }) };
};

async function find(store: Store, name: string): Promise<StoredArticle> {
  const found = await store.article(idOf(name));
  if (!found) throw new Error(`${name} is not in the store; "stemma why ${name}" tells what became of it`);
  return found;
}

/**
 * The families of the two become one: all of the one with all of the other, since a split parted an article from each of those
 * that it left behind. Of two that are in one family the ruling is about them alone.
 */
async function merging(store: Store, [a, b, ...more]: readonly StoredArticle[]): Promise<Said> {
  if (!a || !b || more.length > 0) throw new UsageError('family merge takes two articles');
  if (a.id === b.id) throw new UsageError('family merge takes two articles, and these are one');
  if (a.language !== b.language)
    throw new UsageError(`a family has one language, and these are in ${a.language} and ${b.language}`);
  const [these, those] = await Promise.all([a, b].map(({ id }) => relatives(store, id)));
  const isWhole = a.family !== b.family && these && those && these.length * those.length <= mostPairs;
  const sides = isWhole ? { these, those } : { these: [a.id], those: [b.id] };
  return { language: a.language, decision: 'together', ...sides };
}

// Each pair is remembered: of larger families, the two alone are ruled on.
const mostPairs = 10_000;

/** All of the family of an article. */
const relatives = async (store: Store, id: string): Promise<string[]> =>
  (await store.family(id))?.members.map(({ article }) => article) ?? [id];

/** Those named stay together; all others of the family stay behind. */
async function splitting(store: Store, [first, ...more]: readonly StoredArticle[]): Promise<Said> {
  if (!first) throw new UsageError('family split takes the articles that are to leave their family');
  const stranger = more.find(({ family }) => family !== first.family);
  if (stranger) throw new UsageError(`${stranger.url} is in another family than ${first.url}`);
  const these = [first, ...more].map(({ id }) => id);
  const those = (await relatives(store, first.id)).filter((article) => !these.includes(article));
  if (those.length === 0) throw new UsageError('nothing would be left behind: name some of the family, not all of it');
  return { language: first.language, decision: 'apart', these, those };
}

const told = ({ decision, these, those }: Said): string =>
  decision === 'apart'
    ? `ruled: ${plural(these.length, 'article')} apart from ${plural(those.length, 'other')}`
    : `ruled: ${plural(these.length, 'article')} together with ${plural(those.length, 'other')}`;
