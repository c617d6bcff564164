import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const backend = process.env.IMPACTPILOT_URL ?? 'http://localhost:5080';

/** `npm run dev:mock` answers the API from memory, so the console can be worked on without a backend. */
function mockBackend(): Plugin {
  return {
    name: 'mock-backend',
    async configureServer(server) {
      const { serveMock } = await import('./dev/mock/serve.ts');
      server.middlewares.use(serveMock());
    },
  };
}

export default defineConfig(({ mode }) => ({
  plugins: [react(), mode === 'mock' && mockBackend()],
  server: {
    port: 5173,
    proxy: mode === 'mock' ? undefined : { '/api': backend, '/sign-in': backend },
  },
  build: {
    target: 'baseline-widely-available',
    chunkSizeWarningLimit: 400,
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['./dev/browser-gaps.ts', './dev/test-setup.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'dev/**/*.test.ts'],
    css: false,
    env: { TZ: 'Europe/Amsterdam' },
    testTimeout: 90_000,
  },
}));
