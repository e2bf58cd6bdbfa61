import { PlugboardError } from '../../api/index.ts';

/**
 * Throws `internal` unless a URL has the origin and the path that its operation has. The last check before the key leaves the server,
 * whatever the URL was built from. Placeholders may hold any segment that is not empty; the number of segments is fixed.
 */
export function assertTarget(url: string, baseUrl: string, path: string): void {
  const base = new URL(baseUrl);
  const expected = (base.pathname.replace(/\/+$/, '') + path).split('/');
  const { origin, pathname, hash } = new URL(url);
  const actual = pathname.split('/');
  const matches =
    origin === base.origin &&
    hash === '' &&
    actual.length === expected.length &&
    expected.every((segment, index) => (segment.startsWith('{') ? actual[index] !== '' : actual[index] === segment));
  if (!matches) {
    throw new PlugboardError('internal', 'The URL does not belong to its operation, so the request was not sent.');
  }
}
