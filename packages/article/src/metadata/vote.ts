import type { Moment } from './moment.ts';

/** Where a page tells a date. */
export type DateSource =
  | 'json-ld'
  | 'json-ld-page'
  | 'meta'
  | 'meta-weak'
  | 'microdata'
  | 'feed'
  | 'time'
  | 'address'
  | 'headline'
  | 'called'
  | 'title'
  | 'anywhere'
  | 'modified';

/** A date that a page claims. */
export interface DateClaim {
  /** UTC; midnight of the day where no time of day was told. */
  readonly instant: string;
  /** The day on the page's own calendar, `2026-03-12`: an instant in UTC may fall on the day before or after. */
  readonly day: string;
  /** The page's zone as an offset; absent where it tells none. */
  readonly zone?: string;
  readonly source: DateSource;
  /** 0 to 1: how likely the day is right, given who else says so and who says otherwise. */
  readonly confidence: number;
}

/** A moment that a source tells. */
export interface Candidate extends Moment {
  readonly source: DateSource;
}

/**
 * How often each source alone is right on the day: measured on the labelled pages of two collections of the web
 * (news, blogs, institutions), rounded towards one half.
 */
const trust: Readonly<Record<DateSource, number>> = {
  'json-ld': 0.9,
  'json-ld-page': 0.9,
  meta: 0.9,
  'meta-weak': 0.75,
  microdata: 0.8,
  feed: 0.9,
  time: 0.9,
  address: 0.93,
  headline: 0.95,
  called: 0.8,
  title: 0.7,
  anywhere: 0.7,
  modified: 0.7,
};

export const dayMs = 86_400_000;
const apart = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / dayMs;
const isUtc = ({ zone = '+00:00' }: Moment): boolean => zone === '+00:00';
// Sources that are filled from one field of one content system: they agree whether it is right or wrong.
const told: readonly DateSource[] = ['json-ld', 'json-ld-page', 'meta', 'meta-weak', 'microdata'];

/** The odds, as a logarithm, that those sources together are right; sources of one kind count once. */
function odds(sources: readonly DateSource[]): number {
  const log = (source: DateSource) => Math.log(trust[source] / (1 - trust[source]));
  const [alike, others] = [sources.filter((s) => told.includes(s)), sources.filter((s) => !told.includes(s))];
  return Math.max(0, ...alike.map(log)) + others.map(log).reduce((sum, value) => sum + value, 0);
}

// What readers see is on the page's own calendar.
const seen: readonly DateSource[] = ['address', 'headline', 'called', 'title', 'anywhere'];

/**
 * The day that the sources together find most likely: a naive Bayes vote over the days. What is written for machines
 * without a zone or in UTC may show the day beside the page's own; it counts for that.
 */
export function vote(candidates: readonly Candidate[]): DateClaim | undefined {
  const days = [...new Set(candidates.map(({ day }) => day))];
  const supports = (candidate: Candidate, day: string) =>
    candidate.day === day ||
    (candidate.precise && !seen.includes(candidate.source) && isUtc(candidate) && apart(candidate.day, day) <= 1);
  const scored = days.map((day) => {
    const supporters = candidates.filter((candidate) => supports(candidate, day));
    return { day, supporters, score: odds(supporters.map(({ source }) => source)) };
  });
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (a, b) => (a && a.score >= b.score ? a : b),
    undefined,
  );
  const named = best?.supporters.filter(({ day }) => day === best.day);
  const chosen = best?.supporters.find(({ precise }) => precise) ?? named?.[0];
  if (!best || !chosen) return undefined;
  const total = 1 + scored.reduce((sum, { score }) => sum + Math.exp(score), 0);
  const { instant, zone, source } = chosen;
  const confidence = Math.round((Math.exp(best.score) / total) * 100) / 100;
  return { instant, day: best.day, ...(zone && { zone }), source, confidence };
}
