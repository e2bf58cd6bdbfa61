import { build } from 'esbuild';

/** Imports a TypeScript module and what it imports. Node 20 does not strip types. */
export async function loadTs(path) {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
