import { defineConfig } from 'vitest/config';

// One project after the other: what starts servers or kills processes must not wait for what only computes.
// unit stands beside the file it tests; the other three say what they are by their name or place.
const project = (name: string, groupOrder: number, include: string[], more: object = {}) => ({
  test: { name, include, testTimeout: 20_000, sequence: { groupOrder }, ...more },
});

export default defineConfig({
  test: {
    reporters: ['default', './test/reporter.ts'],
    projects: [
      project(
        'unit',
        0,
        [
          'packages/**/src/**/*.test.ts',
          'services/**/src/**/*.test.ts',
          'test/bench/**/*.test.ts',
          'infra/**/*.test.ts',
        ],
        {
          exclude: ['**/*.contract.test.ts', '**/node_modules/**'],
        },
      ),
      project('contract', 1, ['packages/**/src/**/*.contract.test.ts'], {
        hookTimeout: 120_000,
        fileParallelism: false,
      }),
      project('e2e', 2, ['test/e2e/**/*.test.ts'], {
        testTimeout: 180_000,
        hookTimeout: 180_000,
        fileParallelism: false,
      }),
      project('chaos', 3, ['test/chaos/**/*.test.ts'], {
        testTimeout: 600_000,
        hookTimeout: 300_000,
        fileParallelism: false,
      }),
    ],
  },
});
