export { type Readable, tagArticle } from './tag.ts';
