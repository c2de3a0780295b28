import type { Fate } from '@stemma/contracts';
import type { Counts } from '@stemma/store';
import type { Indices } from './indices.ts';
import { isThere } from './match.ts';
import { groups } from './scan.ts';
import type { Server } from './server.ts';

// The most that OpenSearch offers: up to here the number of families is exact, beyond it within a few percent.
const exactFamilies = 40_000;

/** How much is in the store. */
export async function counts(server: Server, indices: Indices): Promise<Counts> {
  type Answer = { hits: { total: { value: number } }; aggregations: { families: { value: number } } };
  const families = { cardinality: { field: 'member.family', precision_threshold: exactFamilies } };
  const { hits, aggregations } = await server.ask<Answer>({
    method: 'POST',
    path: [indices.articles, '_search'],
    query: { allow_partial_search_results: false },
    body: { size: 0, track_total_hits: true, query: isThere, aggs: { families } },
  });
  return { articles: hits.total.value, families: aggregations.families.value, ...(await ledger(server, indices)) };
}

async function ledger(server: Server, indices: Indices): Promise<Pick<Counts, 'fates' | 'reasons'>> {
  const fates: Record<string, Record<Fate['outcome'], number>> = {};
  const reasons: Counts['reasons'][number][] = [];
  const by = { stage: 'stage', outcome: 'outcome', reason: 'reason' };
  for await (const { key, doc_count: count } of groups(server, indices.fates, { query: { match_all: {} }, by })) {
    const { stage, outcome, reason } = key as { stage: string; outcome: Fate['outcome']; reason: string | null };
    fates[stage] ??= { emit: 0, drop: 0, reject: 0 };
    fates[stage][outcome] += count;
    if (reason !== null) reasons.push({ stage, outcome, reason, count });
  }
  // They come by stage, outcome and reason, and a sort leaves what is equal as it stands.
  return { fates, reasons: reasons.sort((a, b) => b.count - a.count) };
}
