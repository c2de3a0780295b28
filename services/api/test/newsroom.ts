import { createHash } from 'node:crypto';
import {
  type Article,
  articleId,
  type Edge,
  type Entity,
  type Family,
  type Mention,
  type Story,
} from '@stemma/contracts';

/** A piece as a test writes it; everything else follows. Minutes count from `start`. */
export interface Piece {
  readonly source: string;
  readonly slug: string;
  readonly minute: number;
  readonly headline: string;
  readonly text: string;
  readonly language?: string;
  readonly of?: string;
  readonly edge?: Omit<Edge, 'from'>;
  readonly names?: readonly (readonly [Entity['type'], string])[];
  readonly more?: Partial<Article>;
}

export const start = Date.parse('2026-03-12T06:00:00.000Z');
export const at = (minute: number) => new Date(start + minute * 60_000).toISOString();
export const urlOf = ({ source, slug }: Pick<Piece, 'source' | 'slug'>) => `https://${source}.example/2026/${slug}`;
const idOf = (key: string) => articleId(`https://${key.replace('/', '.example/2026/')}`);
const keyOf = ({ source, slug }: Piece) => `${source}/${slug}`;

/** Turns pieces into stories and families, as the line would. `of` names the piece above as `source/slug`. */
export function newsroom(pieces: readonly Piece[]): { stories: Story[]; families: Family[] } {
  const byKey = new Map(pieces.map((piece) => [keyOf(piece), piece]));
  const rootOf = (piece: Piece): Piece => {
    const above = piece.of === undefined ? undefined : byKey.get(piece.of);
    return above === undefined ? piece : rootOf(above);
  };
  const stories = pieces.map((piece) => storyOf(piece, idOf(keyOf(rootOf(piece)))));
  const families = Map.groupBy(stories, (story) => story.verdict.family);
  return { stories, families: [...families].map(([id, members]) => familyOf(id, members)) };
}

function storyOf(piece: Piece, family: string): Story {
  const kept = piece.edge && piece.of !== undefined ? { ...piece.edge, from: idOf(piece.of) } : undefined;
  const kind = kept === undefined ? 'original' : kindOf(kept.kind);
  const mentions = (piece.names ?? []).flatMap(([type, name]) => mentionsOf(piece.text, type, name));
  return {
    article: articleOf(piece),
    verdict: { kind, family, origin: family, version: 1, ...(kept && { edge: kept }) },
    mentions,
    entities: (piece.names ?? []).map(([type, name]) => ({ id: entityId(type, name), type, name, mentions: 1 })),
  };
}

const kindOf = (edge: Edge['kind']) => (edge === 'update' || edge === 'correction' ? edge : 'copy');
const entityId = (type: string, name: string) => `${type}:${name.toLowerCase().replaceAll(' ', '-')}`;

const mentionsOf = (text: string, type: Entity['type'], name: string): Mention[] =>
  [...text.matchAll(new RegExp(RegExp.escape(name), 'g'))].map(({ index }) => ({
    entity: entityId(type, name),
    type,
    field: 'text',
    start: index,
    end: index + name.length,
    name,
  }));

function articleOf(piece: Piece): Article {
  return {
    id: idOf(keyOf(piece)),
    source: piece.source,
    url: urlOf(piece),
    observedAt: at(piece.minute + 2),
    eventTime: at(piece.minute),
    language: piece.language ?? 'en',
    kind: 'article',
    headline: piece.headline,
    byline: [],
    text: piece.text,
    captions: [],
    notices: [],
    tags: [],
    wordcount: piece.text.split(/\s+/).length,
    contentHash: createHash('sha256')
      .update(piece.headline + piece.text)
      .digest('hex')
      .slice(0, 32),
    ...piece.more,
  };
}

function familyOf(id: string, stories: readonly Story[]): Family {
  const members = stories
    .map(({ article, verdict }) => ({
      article: article.id,
      source: article.source,
      eventTime: article.eventTime,
      kind: verdict.kind,
      ...(verdict.edge && { edge: verdict.edge }),
    }))
    .sort((a, b) => a.eventTime.localeCompare(b.eventTime));
  return { id, version: members.length, origin: id, language: stories[0]?.article.language ?? 'und', members };
}
