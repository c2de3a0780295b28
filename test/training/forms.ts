import { appointment, bills, profit, shares } from './forms/business.ts';
import { quake, reservoir, weather } from './forms/nature.ts';
import { fixtures, match } from './forms/sport.ts';
import { count, delays, events, policeLog } from './forms/town.ts';
import type { Form } from './forms/words.ts';

/** Forms of our own grammar. Their order is a part of the corpus: each draws where the one before it has stopped. */
export const forms: readonly Form[] = [
  weather,
  profit,
  shares,
  match,
  bills,
  fixtures,
  policeLog,
  quake,
  reservoir,
  count,
  delays,
  events,
  appointment,
];
