import type { Stored } from '@stemma/bus';
import {
  type Article,
  type Family,
  type Fate,
  isWithdrawn,
  type Ruling,
  type TopicName,
  type Verdict,
} from '@stemma/contracts';
import { duration, fit, paint, plain } from './out.ts';

/** What the lines of every topic are made of, as far as a value has it. */
interface Row {
  readonly source?: string;
  readonly language?: string;
  readonly verdict?: string;
  readonly headline: string;
}

/**
 * One aligned line: time, lag, source, language, verdict, headline. The lag is from when the log got the capture that it follows from
 * to when it got this: not from when that was observed, which in a recording is long ago. A capture itself has none.
 */
export function lineOf(topic: TopicName, value: unknown, message: Pick<Stored, 'timestamp' | 'headers'>): string {
  const { source = '', language = '', verdict = '', headline } = rowOf(topic, value);
  const time = new Date(message.timestamp).toISOString().slice(11, 19);
  const began = message.headers.ce_firsttime;
  const lag = began === undefined ? '' : duration(Math.max(0, message.timestamp - Date.parse(began)));
  return [
    paint('dim', time),
    lag.padStart(7),
    fit(source, 18),
    language.padEnd(3),
    coloured(verdict),
    plain(headline),
  ].join('  ');
}

const colours = {
  original: 'green',
  copy: 'cyan',
  update: 'yellow',
  correction: 'magenta',
  withdrawn: 'magenta',
  drop: 'yellow',
  reject: 'red',
} as const;
const coloured = (verdict: string): string => {
  const colour = colours[verdict as keyof typeof colours];
  return colour ? paint(colour, fit(verdict, 10)) : fit(verdict, 10);
};

function rowOf(topic: TopicName, value: unknown): Row {
  const fields = value as Record<string, never>;
  if ('unreadable' in fields) return { verdict: 'reject', headline: String(fields.unreadable) };
  switch (topic) {
    case 'verdicts':
    case 'stories': {
      const { article, verdict } = value as { article: Article; verdict: Verdict };
      return { ...article, verdict: isWithdrawn(article) ? 'withdrawn' : verdict.kind };
    }
    case 'articles': {
      const article = value as Article | Ruling;
      if (article.kind !== 'ruling') return article;
      const { language, these, decision, those } = article;
      return {
        language,
        verdict: 'ruling',
        headline: `${these.join(', ')} ${decision}: ${those.join(', ')}`,
      };
    }
    case 'fates': {
      const { stage, outcome, reason, detail, url, article } = value as Fate;
      return { source: stage, verdict: outcome, headline: [reason, url ?? article, detail].filter(Boolean).join('  ') };
    }
    case 'families': {
      const { language, id, members } = value as Family;
      return { language, verdict: 'family', headline: `${id}: ${members.length} articles from ${members[0]?.source}` };
    }
    default:
      return { ...fields, headline: String(fields.url ?? fields.article ?? '') };
  }
}
