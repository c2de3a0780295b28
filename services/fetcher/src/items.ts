import type { Capture, Fate, SourceState } from '@stemma/contracts';
import type { Feed } from '@stemma/wire';
import { emitted, itemSkipped, pageFailed } from './fates.ts';
import { fetchPage, type Page } from './page.ts';
import type { PollOptions, PollReport } from './poll.ts';
import { afterTries, type Entry, entriesOf, shortKey, triesOf } from './seen.ts';
import type { FeedRead } from './source.ts';
import { stateAfter } from './state.ts';

// Polls that a page may fail for reasons that may pass.
const mostTries = 3;
// What is remembered of a feed has to fit one message.
const mostItems = 2_000;
// A long feed is published in parts, so that memory is bounded and a crash repeats one part only.
const full = { captures: 50, bytes: 16 * 1024 * 1024 };

/** Fetches what is new or changed in a feed, oldest first, and publishes it with the state that says so. */
export async function readItems(
  before: SourceState,
  { feed, validators }: FeedRead,
  options: PollOptions,
  signal: AbortSignal,
): Promise<PollReport> {
  const entries = entriesOf(feed.items.slice(0, mostItems));
  const { seen, fates: skipped } = recall(before, entries, feed, options.now());
  const count = { captured: 0, refused: 0, postponed: 0 };
  let part: { captures: Capture[]; fates: Fate[] } = { captures: [], fates: skipped };

  async function publish(complete: boolean): Promise<SourceState> {
    const found = { title: feed.title, validators: complete ? validators : {}, seen: Object.fromEntries(seen) };
    const state = stateAfter(before, found, options.now(), options);
    await options.publish({ ...part, states: [state] });
    part = { captures: [], fates: [] };
    return state;
  }

  for (const entry of entries) {
    const remembered = seen.get(entry.key);
    if (remembered === entry.mark) continue;
    const page = await fetchPage(entry, before.id, { ...options, signal, wasThere: remembered !== undefined });
    const attempts = triesOf(entry.mark, remembered) + 1;
    const decision = decide(entry, page, attempts, before.id, options.now());
    if (decision.remember) seen.set(entry.key, decision.remember);
    if (decision.fate) part.fates.push(decision.fate);
    if (page.capture) part.captures.push(page.capture);
    count[page.capture ? 'captured' : decision.fate ? 'refused' : 'postponed'] += 1;
    if (isFull(part.captures)) await publish(false);
  }
  // A feed asked for changes only would not show again what was left for the next poll.
  const state = await publish(count.postponed === 0);
  return { source: before.id, outcome: 'read', ...count, state };
}

/** What is remembered of the items that the feed still has, and a fate for each item that is new and leads nowhere. */
function recall(before: SourceState, entries: readonly Entry[], feed: Feed, now: Date) {
  const remembered = new Map(Object.entries(before.seen));
  const tooMany = feed.items.length + feed.skipped.length > mostItems;
  const beyond = tooMany ? [{ reason: 'too-many-items', title: `what comes after ${mostItems} items` }] : [];
  const nowhere = [...beyond, ...feed.skipped]
    .slice(0, mostItems)
    .map((item) => ({ ...item, key: shortKey(`!${item.reason} ${item.title}`) }));
  const seen = new Map<string, string>();
  for (const { key } of entries) {
    const mark = remembered.get(key);
    if (mark !== undefined) seen.set(key, mark);
  }
  for (const { key, reason } of nowhere) seen.set(key, reason);
  const fates = nowhere
    .filter(({ key }) => !remembered.has(key))
    .map(({ reason, title }) => itemSkipped(before, reason, title, now));
  return { seen, fates };
}

/** What to remember of an item after its page was asked for, and its fate where that is certain now. */
function decide(
  entry: Entry,
  page: Page,
  attempts: number,
  source: string,
  now: Date,
): { remember?: string; fate?: Fate } {
  if (page.capture) return { remember: entry.mark, fate: emitted(page.capture, attempts) };
  const { failure } = page;
  if (failure.kind === 'busy') return {};
  if (failure.kind === 'passing' && attempts < mostTries) return { remember: afterTries(entry.mark, attempts) };
  return { remember: entry.mark, fate: pageFailed(entry, source, failure, attempts, now) };
}

const isFull = (captures: readonly Capture[]): boolean =>
  captures.length >= full.captures ||
  captures.reduce((bytes, { text, base64 }) => bytes + (text ?? base64 ?? '').length, 0) >= full.bytes;
