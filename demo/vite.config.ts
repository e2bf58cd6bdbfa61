import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

type Target = { default: string };
const { exports } = JSON.parse(readFileSync('./package.json', 'utf8')) as { exports: Record<string, Target | string> };

/** The demo takes the built package by its own entries, as a host would from node_modules. */
const alias = Object.entries(exports).flatMap(([entry, target]) => {
  if (typeof target === 'string') return [];
  const find = new RegExp(`^plugboard${entry.slice(1).replace('*', '(.+)')}$`);
  return [{ find, replacement: fileURLToPath(new URL(`../${target.default.replace('*', '$1')}`, import.meta.url)) }];
});

export default defineConfig({
  root: 'demo/web',
  plugins: [react()],
  resolve: { alias },
  publicDir: 'public',
  base: '/assets/',
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssTarget: ['chrome123', 'safari17.5', 'firefox121'],
    rolldownOptions: {
      input: 'demo/web/main.tsx',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        assetFileNames: '[name][extname]',
      },
    },
  },
});
