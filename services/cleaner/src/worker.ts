import { type Extraction, extractArticle } from '@stemma/article';
import type { ExtractJob } from './job.ts';

/** What the worker threads run: a page in, its article or why there is none out. */
export default ({ html, ...hint }: ExtractJob): Extraction => extractArticle(html, hint);
