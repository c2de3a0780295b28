import { type Fate, observedIn } from '@stemma/contracts';
import type { z } from 'zod';
import type * as answers from './answers/index.ts';

// What says that no text stands at an address. A timeout, a wall or a wish of robots.txt says nothing of it.
const reasons = new Set(['http-404', 'http-410', 'no-text', 'error-page', 'index-page', 'gallery', 'video']);
const stages = new Set(['fetcher', 'cleaner']);

/**
 * Since when the page of an article was seen without a text, where nothing was seen on it since: what the store has stands no
 * more. Undefined where it was never seen so, or where what the store has is newer.
 */
export function lostSince(
  { observedAt }: { readonly observedAt: string },
  fates: readonly Fate[],
): z.infer<typeof answers.Lost> | undefined {
  const [first] = fates
    .filter(({ stage, outcome, reason = '' }) => stages.has(stage) && outcome !== 'emit' && reasons.has(reason))
    .map(({ id, at, reason = '', detail }) => ({ at: observedIn(id) ?? at, reason, ...(detail && { detail }) }))
    .filter(({ at }) => at > observedAt)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  return first;
}
