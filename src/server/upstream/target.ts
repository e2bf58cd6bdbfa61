import { PlugboardError } from '../../api/index.ts';

/**
 * The last look before a request leaves with the key: it goes to the host and path it was built for, however its parts were made.
 * What a placeholder holds may differ, the number of segments may not.
 */
export function assertTarget(url: string, baseUrl: string, path: string): void {
  const base = new URL(baseUrl);
  const { origin, pathname, hash } = new URL(url);
  const wanted = (base.pathname.replace(/\/+$/, '') + path).split('/');
  const given = pathname.split('/');
  const same =
    origin === base.origin &&
    hash === '' &&
    given.length === wanted.length &&
    wanted.every((segment, index) => (segment.startsWith('{') ? given[index] !== '' : given[index] === segment));
  if (!same)
    throw new PlugboardError('internal', 'The request would go elsewhere than its operation, so it was not sent.');
}
