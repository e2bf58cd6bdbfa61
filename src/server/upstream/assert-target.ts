import { PlugboardError } from '../../api/index.ts';

interface Target {
  /** The finished address of a path without placeholders. */
  href: string;
  origin: string;
  segments: readonly string[];
}

const targets = new Map<string, Target>();

/** What a base and a path of the contract come to. There are few of either, so each pair is taken apart once. */
function targetOf(baseUrl: string, path: string): Target {
  const key = `${baseUrl} ${path}`;
  const known = targets.get(key);
  if (known) return known;
  const { origin, pathname } = new URL(baseUrl);
  const target = { href: baseUrl + path, origin, segments: (pathname.replace(/\/+$/, '') + path).split('/') };
  targets.set(key, target);
  return target;
}

/**
 * The last look before a request leaves with the key: it goes to the host and path it was built for, however its parts were made.
 * What a placeholder holds may differ, the number of segments may not.
 */
export function assertTarget(url: string, baseUrl: string, path: string): void {
  const target = targetOf(baseUrl, path);
  // Nothing was filled in before the query: the text itself shows where it goes.
  if (!path.includes('{') && (url === target.href || url.startsWith(`${target.href}?`))) return;
  const { origin, pathname, hash } = new URL(url);
  const given = pathname.split('/');
  const same =
    origin === target.origin &&
    hash === '' &&
    given.length === target.segments.length &&
    target.segments.every((segment, index) =>
      segment.startsWith('{') ? given[index] !== '' : given[index] === segment,
    );
  if (!same)
    throw new PlugboardError('internal', 'The request would go elsewhere than its operation, so it was not sent.');
}
