import { ArticleId, articleId } from '@stemma/contracts';

/** The id of the article that a person names: by its address, or by the id itself. */
export const idOf = (name: string): string => (ArticleId.safeParse(name).success ? name : articleId(name));
