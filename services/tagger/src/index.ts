import { tagArticle } from '@stemma/entities';
import { emit, type Stage } from '@stemma/pipeline';

/** Says who and what an article names. Every article becomes a story: a stub is tagged as far as it goes. */
export function tagger(): Stage<'verdicts', 'stories'> {
  return {
    name: 'tagger',
    from: 'verdicts',
    to: ['stories'],
    handle({ article, verdict }) {
      const { mentions, entities } = tagArticle(article);
      return emit([{ topic: 'stories', value: { article, verdict, mentions, entities } }]);
    },
  };
}
