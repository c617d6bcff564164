import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    env: { TZ: 'Europe/Amsterdam' },
    testTimeout: 90_000,
  },
});
