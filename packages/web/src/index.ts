export { WebError, type WebErrorCode, webErrorCodes } from './errors.ts';
export { isPublic, type Resolve } from './guard.ts';
export { type GetOptions, openWeb, type Response, type Web, type WebOptions } from './web.ts';
