import { defineConfig } from 'vitest/config';

// unit stands beside the file it tests; the other three say what they are by their name or place.
const project = (name: string, include: string[], more: object = {}) => ({
  test: { name, include, testTimeout: 20_000, ...more },
});

export default defineConfig({
  test: {
    reporters: ['default', './test/reporter.ts'],
    projects: [
      project('unit', ['packages/**/src/**/*.test.ts', 'services/**/src/**/*.test.ts'], {
        exclude: ['**/*.contract.test.ts', '**/node_modules/**'],
      }),
      project('contract', ['packages/**/src/**/*.contract.test.ts']),
      project('e2e', ['test/e2e/**/*.test.ts'], { testTimeout: 180_000, hookTimeout: 180_000, fileParallelism: false }),
      project('chaos', ['test/chaos/**/*.test.ts'], {
        testTimeout: 300_000,
        hookTimeout: 300_000,
        fileParallelism: false,
      }),
    ],
  },
});
