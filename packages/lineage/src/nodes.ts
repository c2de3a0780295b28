import type { Place } from './candidates.ts';
import { lonely, type Node } from './family.ts';
import { openResting } from './resting.ts';

/**
 * Articles by id. One with kin or several versions is an object; most have neither, and are one only while they are used: within
 * one question the same, afterwards a row in columns.
 */
export function openNodes(timeOf: (place: Place) => number) {
  const objects = new Map<string, Node>();
  const resting = openResting();
  let used: Node[] = [];

  const use = (node: Node): Node => {
    objects.set(node.id, node);
    used.push(node);
    return node;
  };

  const get = (id: string): Node | undefined => {
    const known = objects.get(id);
    if (known) return known;
    const row = resting.take(id);
    return row && use({ ...lonely(id), versions: [row.place], time: timeOf(row.place), looked: row.looked });
  };

  const canRest = ({ kin, versions: [place, second], time }: Node): boolean =>
    kin.size === 0 && place !== undefined && second === undefined && timeOf(place) === time;

  return {
    get,
    has: (id: string): boolean => objects.has(id) || resting.has(id),
    getOrMake: (id: string): Node => get(id) ?? use(lonely(id)),
    delete: (id: string): void => void objects.delete(id),

    /** Ends a question: objects that it used are good no longer. */
    rest(): void {
      for (const node of used) {
        if (objects.get(node.id) !== node || !canRest(node)) continue;
        objects.delete(node.id);
        resting.put(node.id, { place: node.versions[0] as Place, looked: node.looked });
      }
      used = [];
    },
  };
}

export type Nodes = ReturnType<typeof openNodes>;
