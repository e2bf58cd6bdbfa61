// Picks the marks of the sandbox's catalogue out of simple-icons (CC0) and writes them as source.
import * as simpleIcons from 'simple-icons';
import { loadTs } from './load-ts.mjs';

/** The generated file: its path from the project's root, and its text. */
export async function generateMarks() {
  const { brands } = await loadTs('src/testing/sandbox/catalogue/brands.ts');
  const bySlug = new Map(Object.values(simpleIcons).map((icon) => [icon.slug, icon]));
  const wanted = Object.values(brands)
    .flat()
    .filter(({ icon }) => !icon);
  const lines = wanted.map(({ slug }) => {
    const icon = bySlug.get(slug);
    if (!icon) throw new Error(`simple-icons has no "${slug}". Give the brand another slug, or an icon of 'none'.`);
    const { title, hex, path } = icon;
    return `  ${JSON.stringify(slug)}: ${JSON.stringify({ title, hex, path })},`;
  });
  const banner =
    '// Marks of the catalogue, from simple-icons (CC0). Made by `npm run generate` with scripts/icons.mjs; do not edit.\n';
  const type = 'Readonly<Record<string, { title: string; hex: string; path: string }>>';
  return {
    path: 'src/testing/sandbox/generated/marks.ts',
    text: `${banner}export const marks: ${type} = {\n${lines.join('\n')}\n};\n`,
  };
}
