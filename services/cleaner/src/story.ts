import type { CleanArticle } from '@stemma/article';
import { type Copy, type Dropped, edit } from '@stemma/article/desk';
import { timedEntries } from '@stemma/article/entries';
import { type FeedItem, instant } from '@stemma/contracts';
import type { WireStory } from '@stemma/wire';

/** What a cleaned story is made of, whatever it came in. */
export interface Cleaned {
  readonly article: CleanArticle;
  readonly dropped: readonly Dropped[];
}

function cleaned(
  copy: Copy,
  claims: { firstcreated?: string | undefined; versioncreated?: string | undefined },
  tags: readonly string[],
): Cleaned {
  const { dropped, ...piece } = edit(copy);
  const firstcreated = instant(claims.firstcreated);
  const versioncreated = instant(claims.versioncreated);
  const article: CleanArticle = {
    ...piece,
    kind: timedEntries(piece.text) ? 'live' : 'article',
    language: copy.language,
    tags: [...new Set(tags)],
    ...(firstcreated && { firstcreated }),
    ...(versioncreated && { versioncreated }),
  };
  return { article, dropped };
}

/** A wire story after the desk. It may be a flash: a headline without text. */
export function fromWire(story: WireStory, item: FeedItem = {}): Cleaned {
  const language = story.language.split('-')[0]?.toLowerCase() || 'und';
  const { firstcreated = item.firstcreated } = story;
  return cleaned({ ...story, language }, { firstcreated, versioncreated: item.versioncreated }, [
    ...story.tags,
    ...(item.tags ?? []),
  ]);
}

/** Plain text after the desk: blank lines part its paragraphs; without a title around it, the first is the headline. */
export function fromPlainText(text: string, item: FeedItem, language: string): Cleaned {
  const all = text.split(/\r?\n\s*\n/).filter((paragraph) => paragraph.trim());
  const [headline = '', ...paragraphs] = item.title ? [item.title, ...all] : all;
  return cleaned({ headline, paragraphs, language }, item, item.tags ?? []);
}
