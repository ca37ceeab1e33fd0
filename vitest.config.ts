import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: [
      'tests/unit/**/*.test.{ts,tsx}',
      'tests/golden/**/*.test.ts',
      'tests/migrations/**/*.test.ts',
    ],
    // Patience for a busy machine; no test measures time.
    testTimeout: 60_000,
    env: { TZ: 'Asia/Ho_Chi_Minh' },
  },
});
