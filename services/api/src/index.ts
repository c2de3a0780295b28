export { type Deps, routes } from './app.ts';
export { type ComparedArticles, compareArticles } from './compare.ts';
export { type Live, type LiveLimits, openLive } from './live.ts';
export { lostSince } from './lost.ts';
export { openapi } from './openapi.ts';
export { relationsOf } from './relations.ts';
export { type ApiOptions, api } from './server.ts';
export { tellFamily } from './tell-family.ts';
