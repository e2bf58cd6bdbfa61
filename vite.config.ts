import { existsSync, readFileSync, readdirSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const { dependencies, peerDependencies } = JSON.parse(readFileSync('./package.json', 'utf8')) as Record<
  'dependencies' | 'peerDependencies',
  Record<string, string>
>;
const externals = [...Object.keys(dependencies), ...Object.keys(peerDependencies)];

const entries = [
  'index',
  'components/index',
  'hooks/index',
  'api/index',
  'server/index',
  'server/adapters/node/index',
  'testing/index',
  'testing/msw/index',
  'testing/node/index',
  'testing/react/index',
];
// A language is one file; its groups of texts lie in the folder beside it.
const locales = readdirSync('src/i18n/locales')
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `i18n/locales/${file.replace(/\.ts$/, '')}`);
const source = (name: string) => [`src/${name}.ts`, `src/${name}.tsx`].find((path) => existsSync(path));

/** The library: one file per module, so that `"use client"` and tree-shaking survive. */
export default defineConfig({
  plugins: [react()],
  build: {
    lib: {
      entry: {
        ...Object.fromEntries(
          [...entries, ...locales].flatMap((name) => (source(name) ? [[name, source(name)!]] : [])),
        ),
        styles: 'src/styles.css',
      },
      formats: ['es'],
      cssFileName: 'styles',
    },
    target: 'es2022',
    cssTarget: ['chrome123', 'safari17.5', 'firefox121'],
    cssCodeSplit: true,
    sourcemap: true,
    minify: false,
    cssMinify: true,
    copyPublicDir: false,
    rolldownOptions: {
      external: (id) => id.startsWith('node:') || externals.some((name) => id === name || id.startsWith(`${name}/`)),
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
});
