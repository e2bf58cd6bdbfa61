import { operations, type ContractOperation } from './operation.ts';
import type { SandboxApi } from './types.ts';

/** The operation of a path, or the methods that the path supports. */
export type Match =
  | { operation: ContractOperation; params: Record<string, string> }
  | { operation?: undefined; methods: readonly string[] };

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

function matchPath(template: string, path: string): Record<string, string> | undefined {
  const segments = template.split('/');
  const values = path.split('/');
  if (segments.length !== values.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const value = decode(values[index] ?? '');
    if (!segment.startsWith('{')) {
      if (segment !== value) return undefined;
    } else if (value) params[segment.slice(1, -1)] = value;
    else return undefined;
  }
  return params;
}

/** Finds the operation of a request. Without a match, returns the methods of the path. */
export function findOperation(api: SandboxApi, method: string, path: string): Match {
  const methods: string[] = [];
  for (const operation of operations) {
    const params = operation.api === api && matchPath(operation.path, path);
    if (!params) continue;
    if (operation.method === method) return { operation, params };
    methods.push(operation.method);
  }
  return { methods };
}

/** Creates a function that splits a URL into its API and the path below the base URL of that API. */
export function createLocator(bases: Record<SandboxApi, string>) {
  const apis = (Object.keys(bases) as SandboxApi[]).map((api) => {
    const { origin, pathname } = new URL(bases[api]);
    return { api, origin, prefix: pathname.replace(/\/$/, '') };
  });
  // The longest base first: one can be a prefix of the other.
  apis.sort((a, b) => b.prefix.length - a.prefix.length);

  return (url: URL): { api: SandboxApi; path: string } | undefined => {
    const below = apis.filter(({ prefix }) => url.pathname.startsWith(`${prefix}/`));
    const base = below.find(({ origin }) => origin === url.origin) ?? below[0];
    return base && { api: base.api, path: url.pathname.slice(base.prefix.length) };
  };
}
