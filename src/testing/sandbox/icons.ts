import { marks } from './generated/marks.ts';
import { respond } from './contract/respond.ts';

const ink = '#17201c';

/** Returns the relative luminance of a colour, from 0 to 1. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Draws a mark on a light tile, so that dark marks are visible on dark pages. Light marks get a dark colour. */
function draw({ title, hex, path }: { title: string; hex: string; path: string }): string {
  const fill = luminance(hex) > 0.7 ? ink : `#${hex}`;
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" width="40" height="40" role="img">' +
    `<title>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title><rect width="40" height="40" rx="9" fill="#f6f7f5"/>` +
    `<path transform="translate(8 8)" fill="${fill}" d="${path}"/></svg>`
  );
}

/** Responds to `/icons/<slug>.svg`. Returns undefined for any other path. */
export function respondWithIcon(path: string): Response | undefined {
  const slug = /^\/icons\/([a-z0-9-]+)\.svg$/.exec(path)?.[1];
  if (!slug) return undefined;
  const mark = Object.hasOwn(marks, slug) ? marks[slug] : undefined;
  if (!mark) return respond(404, null);
  return respond(200, draw(mark), {
    'content-type': 'image/svg+xml',
    'cache-control': 'public, max-age=86400',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
  });
}
