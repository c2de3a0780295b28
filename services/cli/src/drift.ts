import { type Drift, openDriftWatch, type Yield } from '@stemma/article/drift';
import type { Runtime } from '@stemma/runtime';

/**
 * What the cleaner's members of one process tell of their pages, in one memory: a template that changes is counted, and
 * logged with a page that shows it. The memory goes with the process.
 */
export function watchDrift({ log, metrics }: Pick<Runtime, 'log' | 'metrics'>): (page: Yield) => readonly Drift[] {
  const { observe } = openDriftWatch();
  return (page) => {
    const drifts = observe(page);
    for (const drift of drifts) {
      metrics.drifts.inc({ source: drift.source });
      log.warn({ stage: 'cleaner', ...drift }, 'template drift');
    }
    return drifts;
  };
}
