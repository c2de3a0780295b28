import type { Family, Ruling, Sketch } from '@stemma/contracts';
import { openCandidates, type Place } from './candidates.ts';
import { openFamilies } from './families.ts';
import type { Node } from './family.ts';
import { openLooking } from './looking.ts';
import { openNodes } from './nodes.ts';
import { openObjections } from './objections.ts';
import { openRulings } from './rulings.ts';
import { type Print, print } from './sketch.ts';

/**
 * The families of one set of articles. What it says is a function of the set of sketches and rulings that it was given, not
 * of their order: an edge depends on two articles alone, a family on the edges, on what third articles say of them and on what people ruled.
 */
export function openLineage(options: { capacity?: number } = {}) {
  const rulings = openRulings();

  /** What is forgotten leaves its family too; the store keeps what was said of it. */
  const forget = (article: string, place: Place): void => {
    const node = nodes.get(article);
    if (!node) return;
    node.versions = node.versions.filter((known) => known !== place);
    if (node.versions.length > 0) return;
    nodes.delete(node.id);
    objections.forget(node);
    for (const kin of node.kin.keys()) kin.kin.delete(node);
  };
  const candidates = openCandidates(options.capacity ?? 200_000, forget);
  const nodes = openNodes(candidates.timeAt);

  const versionsOf = (node: Node): Print[] => node.versions.map(candidates.at);
  const objections = openObjections(candidates.at, nodes.get);
  const looking = openLooking(candidates, nodes, objections);
  const around = openFamilies(nodes, looking, rulings, objections, versionsOf);

  const nodeAt = (id: string): Node => {
    const node = nodes.get(id);
    if (!node) throw new Error(`article ${id} has no sketch here`);
    return node;
  };

  const addTo = (node: Node, version: Print): void => {
    looking.willAdd();
    node.time = Math.min(node.time, version.time);
    looking.added(node);
    const place = candidates.add(version);
    node.versions = node.versions.concat(place);
    candidates.makeRoom(place);
  };

  return {
    /** Takes in what a person decided, also of articles that are not here yet. */
    rule: (ruling: Ruling): void => void rulings.add(ruling),

    knows: (id: string): boolean => nodes.has(id),

    /** Takes in one version of one article; a version that is known already changes nothing. Its kin is looked for when a family is asked for. */
    add(sketch: Sketch): void {
      const node = nodes.getOrMake(sketch.article);
      const key = versionKey(sketch);
      if (!node.versions.some((known) => versionKey(candidates.versionAt(known)) === key)) addTo(node, print(sketch));
      nodes.rest();
    },

    /** The family that an article is in now. Throws when the article was never added. */
    family(id: string): Family {
      const [own] = around(nodeAt(id));
      nodes.rest();
      return own;
    },

    /** The same, and behind it the other families that it hangs together with though they stand apart, and those that came apart since this was last asked. */
    families(id: string): [Family, ...Family[]] {
      const families = around(nodeAt(id));
      for (let node = looking.takeFallen(); node; node = looking.takeFallen()) {
        // It may have been forgotten since.
        const isHere = nodes.get(node.id) === node;
        if (isHere && !families.some((family) => holds(family, node))) families.push(...around(node));
      }
      nodes.rest();
      return families;
    },
  };
}

const holds = ({ members }: Family, { id }: Node): boolean => members.some(({ article }) => article === id);

const versionKey = ({ observedAt, contentHash }: Pick<Sketch, 'observedAt' | 'contentHash'>): string =>
  `${observedAt}/${contentHash}`;

export type Lineage = ReturnType<typeof openLineage>;
