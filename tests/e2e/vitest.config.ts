import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    // Two cores and two browsers: one file at a time, one test at a time.
    fileParallelism: false,
    // Real browsers on a busy machine sometimes lose a window; what fails three times is a fault.
    retry: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
