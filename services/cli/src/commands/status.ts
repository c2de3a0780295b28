import type { Command } from '../command.ts';
import { progressOf, replaced } from '../drain.ts';
import { json, number, paint, plural, say, table } from '../out.ts';
import { enterHouse } from '../there.ts';

export const status: Command = {
  name: 'status',
  words: '',
  about: 'what is stored, what became of the messages, and what still waits',
  options: {},
  async run(call) {
    const house = await enterHouse(call);
    try {
      const [counts, stages, sources] = await Promise.all([
        house.store.counts(),
        progressOf(house.bus),
        house.store.sources(),
      ]);
      const passed = replaced(stages, counts.fates);
      if (call.on('json')) return json({ ...counts, stages, replaced: passed, sources });
      say(
        `${plural(counts.articles, 'article')} in ${plural(counts.families, 'family', 'families')} from ${plural(sources.length, 'source')}, in ${house.settings.dataDir}`,
      );
      say();
      const rows = Object.entries(stages).map(([name, { handled, waiting }]) => {
        const { emit = 0, drop = 0, reject = 0 } = counts.fates[name] ?? {};
        const left = waiting > 0 ? paint('yellow', number(waiting)) : '0';
        return [name, number(handled), left, number(emit), number(drop), number(reject)];
      });
      table([['stage', 'handled', 'waiting', 'emit', 'drop', 'reject'], ...rows]).forEach(say);
      for (const [name, count] of Object.entries(passed))
        say(paint('dim', `${name}: ${number(count)} of these were replaced by a newer state before it came to them`));
      const notable = counts.reasons.filter(({ outcome }) => outcome !== 'emit');
      if (notable.length > 0) say();
      table(notable.map((r) => [r.stage, r.outcome, r.reason, number(r.count)])).forEach(say);
    } finally {
      await house.close();
    }
  },
};
