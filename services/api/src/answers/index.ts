export * from './articles.ts';
export * from './families.ts';
export * from './status.ts';
