import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const backend = process.env.IMPACTPILOT_URL ?? 'http://localhost:5080';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The demo shows the HubSpot app's own card: its sources are loaded from where they are, on our kit instead of HubSpot's. */
const card = [
  { find: /^@hubspot\/ui-extensions$/, replacement: here('src/hubspot/kit/index.ts') },
  { find: /^@hubspot\/ui-extensions\/crm$/, replacement: here('src/hubspot/kit/crm.tsx') },
  { find: /^@impactpilot\/backend$/, replacement: here('../hubspot-app/src/app/packages/backend/index.ts') },
  { find: /^@impactpilot\/card$/, replacement: here('../hubspot-app/src/app/cards/ImpactCard.tsx') },
];

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
  resolve: { alias: card, dedupe: ['react', 'react-dom'] },
  server: {
    port: 5173,
    fs: { allow: ['.', '../hubspot-app/src'] },
    proxy: mode === 'mock' ? undefined : { '/api': backend, '/demo': backend, '/sign-in': backend },
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
