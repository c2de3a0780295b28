import { findJava } from '../../infra/maven.ts';
import { survive } from '../chaos/chaos.ts';
import type { Damage } from '../chaos/damage.ts';
import { feedOf } from '../chaos/feed.ts';
import { openEmbeddedGround } from '../chaos/ground.ts';
import { kinds, planOf } from '../chaos/plan.ts';
import { openServersGround } from '../chaos/servers.ts';
import { dataFolder } from './data.ts';
import type { Bench } from './main.ts';

const members = { cleaner: 2, deduper: 2, tagger: 3, indexer: 2 };
const victims = Object.values(members).reduce((sum, count) => sum + count, 0);
// Servers take longer to come back than processes.
const everyMs = { embedded: 700, servers: 1_100 };
const longestOutageMs = 60_000;

/** Real processes under a seeded killer, against what the pure functions foretell; then the same from the start again. */
export const chaos: Bench = async ({ data, kills, seed, on, say }) => {
  const path = dataFolder(data, 'stream');
  if (on === 'servers' && !findJava()) throw new Error('servers need Java 17 or newer and Maven on the path');
  say(`${path} under ${kills} kills on ${on}, seed ${seed}`);
  const ground = on === 'servers' ? await openServersGround() : await openEmbeddedGround();
  try {
    const { weights, sessionMs } = ground;
    const plan = planOf({ seed, kills, weights, victims, everyMs: everyMs[on], sessionMs, outageMs: longestOutageMs });
    const messages = await feedOf(path, seed);
    const { kills: byKind, falls, after, rewound } = await survive({ ground, messages, plan, members, say });
    const found: readonly Damage[] = rewound ? [after, rewound] : [after];
    for (const { lost, doubled, stale } of found) {
      for (const [what, lines] of Object.entries({ lost, doubled, stale }))
        for (const line of lines.slice(0, 10)) say(`${what}: ${line}`);
    }
    const total = (what: 'lost' | 'doubled' | 'stale') => found.reduce((sum, damage) => sum + damage[what].length, 0);
    return {
      seed,
      on,
      messages: messages.length,
      ...Object.fromEntries(kinds.flatMap((kind) => (byKind[kind] ? [[`kills_${kind}`, byKind[kind]]] : []))),
      falls,
      ...(rewound && { stop_ms: rewound.stopMs }),
      kills: plan.length,
      lost: total('lost'),
      doubled: total('doubled'),
      stale: total('stale'),
      same_hash: String(found.every(({ sameHash }) => sameHash)),
    };
  } finally {
    await ground.close();
  }
};
