import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    env: { TZ: 'Europe/Amsterdam' },
    // The bundler, the compiler and ESLint take their time on a busy machine.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
