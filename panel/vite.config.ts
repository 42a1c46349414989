import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(here('package.json'), 'utf-8')) as { version: string };

/** Sonner brings its sheet as text and adds it at run time, which our policy forbids: `styles.css` imports it. */
function sonnerWithoutInjectedSheet(): Plugin {
  return {
    name: 'sonner-without-injected-sheet',
    transform(code, id) {
      if (!/[\\/]sonner[\\/]dist[\\/]index\.mjs/.test(id)) return undefined;
      const stripped = code.replace(/^__insertCSS\(.*\);?$/m, '');
      if (stripped === code)
        this.error('sonner no longer adds its sheet the way this plugin removes');
      return { code: stripped, map: null };
    },
  };
}

export default defineConfig({
  plugins: [react(), tailwindcss(), sonnerWithoutInjectedSheet()],
  resolve: { alias: { '@': here('src') } },
  define: { __KINORA_VERSION__: JSON.stringify(version) },
  // The server puts a fresh nonce in place of this word in every answer.
  html: { cspNonce: '__KINORA_NONCE__' },
  build: {
    outDir: here('../api/panel_dist'),
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // What most screens need comes in one file: sixty small ones, each a question of its
        // own, took longer than the first list's answer.
        codeSplitting: { groups: [{ name: 'shared', minShareCount: 7 }] },
      },
    },
  },
  server: { proxy: { '/api': process.env.KINORA_API ?? 'http://127.0.0.1:8460' } },
  test: {
    environment: 'node', // what needs a page says so: // @vitest-environment jsdom
    pool: 'threads',
    globals: false,
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    setupFiles: [here('test/setup.ts')],
    restoreMocks: true,
  },
});
