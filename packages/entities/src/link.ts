import type { Entity, EntityType, Mention } from '@stemma/contracts';
import { surnames } from './aliases.ts';
import { fold, slug } from './fold.ts';

/** A mention that was found but not linked yet: with the name that its evidence gives. */
export interface Found {
  readonly type: EntityType;
  readonly field: 'headline' | 'text' | 'caption';
  readonly start: number;
  readonly end: number;
  /** As it is written there. */
  readonly text: string;
  readonly name: string;
}

/**
 * Mentions to entities. A person named by one word is the one of that surname whom the article named in full last, or
 * will first; two spellings of a full name are one person when they differ in initials and middle names only.
 */
export function link(found: readonly Found[]): { mentions: Mention[]; entities: Entity[] } {
  const nameOf = namer(found);
  const entities = new Map<string, Entity>();
  const mentions: Mention[] = [];
  for (const one of found) {
    const name = nameOf(one);
    if (one.field === 'caption') continue;
    const { type, field, start, end } = one;
    const id = `${type}:${slug(name)}`;
    const known = entities.get(id);
    entities.set(id, { id, type, name: known?.name ?? name, mentions: (known?.mentions ?? 0) + 1 });
    mentions.push({ entity: id, type, field, start, end, name: one.text });
  }
  const order = (a: Entity, b: Entity) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1);
  return { mentions, entities: [...entities.values()].sort(order) };
}

/** Says who or what a mention names; to be asked in reading order, for a surname is its last bearer's. */
function namer(found: readonly Found[]): (one: Found) => string {
  const fullest = new Map<string, string>();
  const bearers = new Map<string, string>();
  const full = (name: string) => fullest.get(outline(name)) ?? name;
  const whole = found.filter(isWhole);
  for (const { name } of whole) {
    if (!fullest.has(outline(name)) || name.length > full(name).length) fullest.set(outline(name), name);
  }
  const call = (name: string, short: string) => {
    if (!bearers.has(fold(short))) bearers.set(fold(short), full(name));
  };
  for (const { name } of whole) for (const surname of surnames(name)) call(name, surname);
  // The first name only where nobody has it as a surname: Xi is Xi Jinping.
  for (const { name } of whole) call(name, name.slice(0, name.indexOf(' ')));
  return (one) => {
    if (one.type !== 'person') return one.name;
    if (!isWhole(one)) return bearers.get(fold(one.text)) ?? full(one.name);
    for (const surname of surnames(one.name)) bearers.set(fold(surname), full(one.name));
    return full(one.name);
  };
}

/** Whether a person is named in full there, not by surname. */
const isWhole = ({ type, name, text }: Found): boolean =>
  type === 'person' && name.includes(' ') && !surnames(name).some((surname) => fold(surname) === fold(text));

/** First and last word: what stays of a name without initials and middle names. */
const outline = (name: string): string =>
  fold(`${name.slice(0, name.indexOf(' '))} ${name.slice(name.lastIndexOf(' ') + 1)}`);
