import { openLog, openMetrics } from '@stemma/runtime';
import { expect, it, vi } from 'vitest';
import { watchDrift } from './drift.ts';

it('a template that changes is counted by source, and logged with a page that shows it', async () => {
  const [log, metrics] = [openLog({ level: 'silent' }), openMetrics()];
  const warn = vi.spyOn(log, 'warn');
  const watch = watchDrift({ log, metrics });
  const page = { source: 'gazette', template: 'article.story', characters: 3000, paragraphs: 9, headline: true };
  for (let i = 0; i < 25; i += 1) expect(watch({ ...page, url: `https://gazette.example/${i}` })).toEqual([]);
  const drifts = Array.from({ length: 5 }, () => watch({ ...page, url: 'https://gazette.example/b', characters: 90 }));
  expect(drifts.flat()).toMatchObject([{ what: 'characters', before: 3000, after: 90 }]);
  expect(await metrics.text()).toContain('stemma_template_drift_total{source="gazette"} 1');
  expect(warn).toHaveBeenCalledWith(
    expect.objectContaining({ example: 'https://gazette.example/b' }),
    'template drift',
  );
});
