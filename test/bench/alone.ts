import { bytesOf, clean, labelsOf } from './pages.ts';

// A process of its own, so that its memory and processor time are those of the cleaning and of nothing beside it.
const [folder = ''] = process.argv.slice(2);
const [started, before] = [performance.now(), process.cpuUsage()];
let peak = 0;
for (const [name, { url }] of Object.entries(labelsOf<Record<string, { readonly url: string }>>(folder))) {
  clean(bytesOf(folder, `${name}.html.gz`), url);
  peak = Math.max(peak, process.memoryUsage.rss());
}
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({
    rss_mb: Math.round(peak / 2 ** 20),
    cores_used: (user + system) / 1000 / (performance.now() - started),
  }),
);
