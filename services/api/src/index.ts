export { type Deps, routes } from './app.ts';
export { correctionsOf } from './corrections.ts';
export { type Live, type LiveLimits, openLive } from './live.ts';
export { openapi } from './openapi.ts';
export { type ApiOptions, api } from './server.ts';
