import { createHash } from 'node:crypto';
import type { Article, Family, Member, Story, Verdict } from '@stemma/contracts';
import { foldRevisions, type Revision, type StoredArticle, type Version, words } from '@stemma/store';

/**
 * A part of a document. Of two, the one with the greater `order` stays. `json` is what it says, as text: so it comes
 * back as it went in, half a surrogate pair included, which the server would refuse. The fields beside it are for
 * finding only.
 */
interface Part {
  readonly order: string;
  readonly json: string;
}

/** What was observed. `body`, what only a comparison of revisions reads, is apart from what every read asks for. */
interface Seen extends Part {
  readonly body: string;
}

/** The version that is found. */
export interface Newest extends Part {
  readonly headline: string;
  readonly text: string;
  /** In words, of both. */
  readonly length: number;
  readonly eventTime: string;
  readonly day: string;
  readonly source: string;
  readonly language: string;
  readonly entity: readonly string[];
}

/** What the article is in its family. */
export interface Membership extends Part {
  readonly family: string;
  readonly verdict: Verdict['kind'];
}

/** All that is known of one article. A family may tell of it before it is there: then there is no `newest` yet. */
export interface ArticleDocument {
  readonly id: string;
  readonly newest?: Newest;
  readonly member: Membership;
  /** By moment and content hash, everything that was observed. */
  readonly versions: Readonly<Record<string, Seen>>;
}

type Body = Omit<Story, 'verdict'>;
/** What `json` of a version says. */
export type Observed = Omit<Version, keyof Compared> & { readonly eventTime: string };
/** What `body` of a version says. */
type Compared = Pick<Article, 'text' | 'notices'>;
/** What a family tells of a member beside its verdict; a story tells nothing of it. */
type Told = Partial<Pick<Member, 'source' | 'eventTime'> & Pick<Family, 'language'>>;
/** What `json` of a membership says. */
export type Kinship = Verdict & Told;

/** A word of the index: no text reaches it that is not valid Unicode. */
export const value = (text: string): string => text.toWellFormed();

/** What a story says of its article. */
export function ofStory({ article, mentions, entities, verdict }: Story): ArticleDocument {
  const { id, observedAt, contentHash, eventTime, headline, wordcount } = article;
  const json = JSON.stringify({ article, mentions, entities } satisfies Body);
  const moment = `${observedAt}/${contentHash}`;
  // Two stories for one version (the tagger learned something): one of them stands, the same whichever came first.
  const digest = createHash('sha256').update(json).digest('hex').slice(0, 32);
  const observed: Observed = { observedAt, headline, contentHash, wordcount, eventTime };
  const body: Compared = { text: article.text, notices: article.notices };
  const inHeadline = words(headline);
  const inText = words(article.text);
  return {
    id,
    newest: {
      order: `${moment}/${digest}`,
      json,
      headline: inHeadline.join(' '),
      text: inText.join(' '),
      length: inHeadline.length + inText.length,
      eventTime,
      day: eventTime.slice(0, 10),
      source: value(article.source),
      language: value(article.language),
      entity: entities.map((entity) => value(entity.id)),
    },
    member: membership(verdict),
    versions: { [moment]: { order: digest, json: JSON.stringify(observed), body: JSON.stringify(body) } },
  };
}

/** What families say of their members; of one that several of them name, the last. */
export function ofFamilies(families: readonly Family[]): ArticleDocument[] {
  const last = new Map<string, ArticleDocument>();
  for (const { id: family, version, origin, language, members } of families) {
    for (const { article: id, kind, edge, source, eventTime } of members) {
      const verdict = { kind, family, origin, version, ...(edge && { edge }) };
      const member = membership(verdict, { source, eventTime, language });
      const known = last.get(id);
      if (!known || member.order > known.member.order) last.set(id, { id, member, versions: {} });
    }
  }
  return [...last.values()];
}

/**
 * Families grow, so a later membership has a higher version; what stands behind it only makes the order total. The
 * order is that of the embedded store, so that both end with the same families.
 */
function membership({ kind, family, origin, version, edge }: Verdict, told: Told = {}): Membership {
  const kinship: Kinship = { kind, family, origin, version, ...(edge && { edge }), ...told };
  const digits = String(version).padStart(16, '0');
  const order = [digits, family, origin, kind, edge ? JSON.stringify(edge) : '', JSON.stringify(told)].join('/');
  return { order: value(order), json: JSON.stringify(kinship), family, verdict: kind };
}

export const kinshipOf = ({ json }: Membership): Kinship => JSON.parse(json) as Kinship;

/** The fields of a document that hold what was observed, without the bodies. */
export const observedFields = 'versions.*.json';

/** Of an article that only families told of, nothing comes back. */
type Versioned = Partial<Pick<ArticleDocument, 'versions'>>;

/** Everything that was observed, in order. The keys sort as their moments and hashes do: both have one width. */
const inOrder = ({ versions = {} }: Versioned): Seen[] =>
  Object.entries(versions)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, seen]) => seen);

const observed = ({ json }: Seen): Observed => JSON.parse(json) as Observed;

export const observedOf = (document: Versioned): Observed[] => inOrder(document).map(observed);

/** The revisions, from a document that was read with the bodies of its versions. */
export const revisionsOf = (document: Versioned): Revision[] =>
  foldRevisions(
    inOrder(document).map((seen) => {
      const { observedAt, headline, contentHash, wordcount } = observed(seen);
      const { text, notices } = JSON.parse(seen.body) as Compared;
      return { observedAt, headline, text, notices, contentHash, wordcount };
    }),
  );

/** The article as the port gives it out; undefined where only families spoke of it. */
export function storedArticle(document: ArticleDocument): StoredArticle | undefined {
  if (!document.newest) return undefined;
  const { article, mentions, entities } = JSON.parse(document.newest.json) as Body;
  const { kind, family, origin, edge } = kinshipOf(document.member);
  return {
    ...article,
    revision: foldRevisions(observedOf(document)).length,
    verdict: kind,
    family,
    origin,
    ...(edge && { edge }),
    mentions,
    entities,
  };
}
