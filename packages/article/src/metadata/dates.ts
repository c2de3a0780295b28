import type { FeedItem } from '@stemma/contracts';
import type { Block } from '../blocks.ts';
import { isOf, type Node, texts } from './json-ld.ts';
import type { Marks } from './marks.ts';
import type { Meta } from './meta.ts';
import { type Moment, readMoment } from './moment.ts';
import { dateAnywhere, datesBesideHeadline, datesCalledSo, datesInTitle, lastEdited } from './visible-date.ts';
import { type Candidate, type DateClaim, type DateSource, dayMs, vote } from './vote.ts';

const publishedNames = [
  ...['article:published_time', 'og:article:published_time', 'og:published_time', 'datepublished'],
  ...[
    'publish-date',
    'publishdate',
    'publicationdate',
    'pubdate',
    'parsely-pub-date',
    'sailthru.date',
    'article.published',
  ],
];
const weakNames = [
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'date',
  'last-published',
  'cxenseparse:recs:publishtime',
];
const modifiedNames = [
  ...['article:modified_time', 'og:article:modified_time', 'og:updated_time', 'datemodified', 'dc.date.modified'],
  ...['dcterms.modified', 'last-modified', 'lastmod', 'article.updated'],
];
// 2026/03/12   2026-03-12   20260312   12-03-2026
const inPath =
  /(?<!\d)(?:(?<y>(?:19|20)\d{2})(?<s>[/-]?)(?<m>[01]\d)\k<s>(?<d>[0-3]\d)|(?<d2>[0-3]\d)-(?<m2>[01]\d)-(?<y2>20\d{2}))(?!\d)/;

/** The day in the path of an address; of an archived page, in the address that was archived. */
function dayInAddress(address: string): string | undefined {
  const path = /^https?:\/\/[^/]+(\/.*)?$/.exec(address.replace(/^.*\/(?=https?:\/\/)/, ''))?.[1] ?? '';
  const found = inPath.exec(path)?.groups;
  return found && `${found.y ?? found.y2}-${found.m ?? found.m2}-${found.d ?? found.d2}`;
}

/** What of a page its dates are read from. */
export interface DateSources {
  readonly meta: Meta;
  readonly marks: Marks;
  readonly blocks: readonly Block[];
  readonly graph: readonly Node[];
  readonly article: Node | undefined;
  readonly headline: string;
  readonly title: string;
  readonly addresses: readonly string[];
  readonly item?: FeedItem | undefined;
}

// Midnight in Europe as a server in UTC writes it: a day without a time, one hour or two too early.
const europeanMidnight = /T2[23]:00:00\.000Z$/;

function candidate(moment: Moment, source: DateSource): Candidate {
  const isMidnight = moment.zone === '+00:00' && europeanMidnight.test(moment.instant);
  const day = isMidnight ? new Date(Date.parse(moment.day) + dayMs).toISOString().slice(0, 10) : moment.day;
  return { ...moment, day, source };
}

const read = (source: DateSource, all: readonly (string | null | undefined)[]): Candidate[] =>
  all.flatMap((raw) => {
    const moment = readMoment(raw ?? undefined);
    return moment ? [candidate(moment, source)] : [];
  });

function timesOf({ marks, headline }: DateSources): Candidate[] {
  const own = marks.ownOf(marks.times, headline);
  return read(
    'time',
    own.map((element) => element.getAttribute(element.localName === 'abbr' ? 'title' : 'datetime')),
  ).slice(0, 1);
}

function modifiedOf({ article, meta, marks, item }: DateSources): Candidate[] {
  return [
    ...read('json-ld', texts(article, 'dateModified')),
    ...read(
      'meta',
      modifiedNames.map((name) => meta.one(name)),
    ),
    ...read('microdata', marks.items('dateModified')),
    ...read('feed', [item?.versioncreated]),
  ];
}

/** Every date that may be the day of publication, the best of each source. */
function publishedCandidates(sources: DateSources): Candidate[] {
  const { article, meta, marks, blocks, graph, headline, title, addresses, item } = sources;
  const beside = datesBesideHeadline(blocks, headline);
  const called = datesCalledSo(marks, headline);
  const shown = (source: DateSource, lines: readonly (Moment & { isChange: boolean })[]) => {
    const line = lines.find(({ isChange }) => !isChange);
    return line ? [{ ...line, source }] : [];
  };
  const found: Candidate[] = [
    ...read('json-ld', texts(article, 'datePublished')).slice(0, 1),
    ...read(
      'meta',
      publishedNames.map((name) => meta.one(name)),
    ).slice(0, 1),
    ...read(
      'meta-weak',
      weakNames.map((name) => meta.one(name)),
    ).slice(0, 1),
    ...read('microdata', marks.items('datePublished')).slice(0, 1),
    ...read('feed', [item?.firstcreated]),
    ...timesOf(sources),
    ...read(
      'json-ld-page',
      graph.filter((node) => isOf(node, /Page$/)).flatMap((node) => texts(node, 'datePublished')),
    ).slice(0, 1),
    ...read('address', addresses.map(dayInAddress)).slice(0, 1),
    ...shown('headline', beside),
    ...shown('called', called),
    ...datesInTitle(title)
      .slice(0, 1)
      .map((moment) => ({ ...moment, source: 'title' as const })),
  ];
  if (found.length > 0) return found;
  const change = [...beside, ...called].find(({ isChange }) => isChange);
  const late = [...(change ? [change] : []), ...modifiedOf(sources), ...lastEdited(blocks)].map((moment) => ({
    ...moment,
    source: 'modified' as const,
  }));
  return late.length > 0 ? late.slice(0, 1) : shown('anywhere', dateAnywhere(blocks));
}

/** When a page says that it was published and last changed: the claim that its sources together make most likely. */
export function readDates(sources: DateSources): { published?: DateClaim; modified?: DateClaim } {
  const published = vote(publishedCandidates(sources));
  const modified = vote(modifiedOf(sources));
  return { ...(published && { published }), ...(modified && { modified }) };
}
