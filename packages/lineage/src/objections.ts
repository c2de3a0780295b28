import type { Place } from './candidates.ts';
import { compare } from './compare.ts';
import type { Node } from './family.ts';
import { areEnough, areItems, isForm, isItem, opensWith, type PlacesIn, placesIn } from './objection.ts';
import { pairOf } from './rulings.ts';
import type { Print } from './sketch.ts';

/** Texts that are kept as they were read, what pairs of them share, and answers: of one question each is asked about many others. */
const [mostRead, mostShared, mostKept] = [1_000, 20_000, 100_000];

/**
 * Which ties have fallen by what other articles say. While articles are remembered it only grows, and what it says at the end is a function of all that was
 * asked: a tie falls for an item or two of a digest, or three fillings of a form, whichever came first.
 */
export function openObjections(at: (place: Place) => Print, find: (id: string) => Node | undefined) {
  /** By pair: the others that know the two as one form; by digest and item: those that stand there beside it. */
  const forms = new Map<string, Set<string>>();
  const beside = new Map<string, Set<string>>();
  /** By article: the others to which its tie has fallen. */
  const fallen = new Map<string, Set<string>>();
  /** By pair of others: asked again and again, and only kept to save time. */
  const different = new Map<string, boolean>();
  const { read, places } = openReading(at);

  const itemOf = (digest: Node, item: Node): string => `${digest.id} ${item.id}`;
  const forgetItems = (a: Node, b: Node): void => {
    beside.delete(itemOf(a, b));
    beside.delete(itemOf(b, a));
  };
  const fell = (a: Node, b: Node): true => {
    forms.delete(pairOf(a.id, b.id));
    forgetItems(a, b);
    fallen.set(a.id, (fallen.get(a.id) ?? new Set()).add(b.id));
    fallen.set(b.id, (fallen.get(b.id) ?? new Set()).add(a.id));
    return true;
  };
  const hasFallen = (a: Node, b: Node): boolean => fallen.get(a.id)?.has(b.id) ?? false;
  const isOpen = (a: Node, b: Node, third: Node): boolean => third !== a && third !== b && !hasFallen(a, b);

  /** Whether any version of a third says it of any two versions. */
  const holds = (what: typeof isForm, a: Node, b: Node, third: Node): boolean =>
    read(a).some((one) => read(b).some((other) => read(third).some((each) => what(one, other, each, places))));
  /** The same of two that are one text. */
  const says = (what: typeof isForm, a: Node, b: Node, third: Node): boolean => {
    const single = a.versions.length === 1 && b.versions.length === 1;
    return holds(
      (one, other, each) => (single || compare(one, other).same) && what(one, other, each, places),
      a,
      b,
      third,
    );
  };
  const differ = (a: Node, b: Node): boolean => {
    const key = `${pairOf(a.id, b.id)} ${a.versions.length + b.versions.length}`;
    const known = different.get(key) ?? read(a).some((one) => read(b).some((other) => !compare(one, other).same));
    if (different.size >= mostKept) different.clear();
    different.set(key, known);
    return known;
  };

  return {
    hasFallen,

    /** Asks a third article, like both of two that are tied, whether it knows them as a form. True when their tie falls by it. */
    askForm(a: Node, b: Node, third: Node): boolean {
      if (!isOpen(a, b, third)) return false;
      const known = forms.get(pairOf(a.id, b.id)) ?? new Set();
      if (!known.has(third.id) && !says(isForm, a, b, third)) return false;
      forms.set(pairOf(a.id, b.id), known.add(third.id));
      // It may be known already and have a new version, by which it is different from others.
      const all = [...known].flatMap((id) => find(id) ?? []);
      return areEnough(all, differ) && fell(a, b);
    },

    /** Asks a third article, like a digest or tied to it, whether it is an item beside another one. True when the tie of that to the digest falls by it. */
    askDigest(digest: Node, item: Node, third: Node): boolean {
      if (!isOpen(digest, item, third)) return false;
      if (says(isLater, digest, item, third)) return fell(digest, item);
      if (!says(areItems, digest, item, third)) return false;
      const known = beside.get(itemOf(digest, item)) ?? new Set();
      beside.set(itemOf(digest, item), known.add(third.id));
      const others = [...known].flatMap((id) => find(id) ?? []);
      return others.some((other) => other !== third && holds(areItems, digest, other, third)) && fell(digest, item);
    },

    isItem: (digest: Node, item: Node): boolean =>
      read(digest).some((whole) => read(item).some((part) => isItem(whole, part, places))),

    /** How many ties of an article have fallen. */
    count: ({ id }: Node): number => fallen.get(id)?.size ?? 0,

    forget(node: Node): void {
      for (const kin of node.kin.keys()) {
        forms.delete(pairOf(node.id, kin.id));
        forgetItems(node, kin);
      }
      for (const id of fallen.get(node.id) ?? []) fallen.get(id)?.delete(node.id);
      fallen.delete(node.id);
    },
  };
}

/** Whether an item stands beside another, and the digest does not open with it. */
const isLater: typeof areItems = (digest, item, other, places) =>
  !opensWith(digest, item, places) && areItems(digest, item, other, places);

/** Reads versions, and keeps what was read and asked of late. */
function openReading(at: (place: Place) => Print) {
  const prints = new Map<Place, Print>();
  let shared = new Map<Print, Map<Print, Uint8Array>>();
  let pairs = 0;

  const printAt = (place: Place): Print => {
    const print = prints.get(place) ?? at(place);
    prints.set(place, print);
    return print;
  };
  const places: PlacesIn = (text, other) => {
    const known = shared.get(text) ?? new Map<Print, Uint8Array>();
    const kept = known.get(other);
    if (kept) return kept;
    const found = placesIn(text, other);
    shared.set(text, known.set(other, found));
    pairs += 1;
    return found;
  };
  const read = (node: Node): Print[] => {
    if (prints.size >= mostRead || pairs >= mostShared) {
      prints.clear();
      [shared, pairs] = [new Map(), 0];
    }
    return node.versions.map(printAt);
  };
  return { read, places };
}

export type Objections = ReturnType<typeof openObjections>;
