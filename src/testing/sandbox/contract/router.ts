import { contract } from '../generated/contract.ts';
import type { Rule } from './check.ts';
import type { SandboxApi } from './types.ts';

/** An operation of the contract, and what it accepts. */
export interface Operation {
  api: SandboxApi;
  operationId: OperationId;
  method: string;
  path: string;
  query: Readonly<Record<string, { required: boolean }>>;
  body?: Rule;
  success: number;
}

/** The name of an operation. Both APIs have `createUser` and `generateUserToken`. */
export type OperationId = (typeof contract)[number]['operationId'];

/** Every operation of both documents. */
export const operations: readonly Operation[] = contract;

/** What a path leads to: an operation, or the methods that it would have had to be. */
export type Match =
  | { operation: Operation; params: Record<string, string> }
  | { operation?: undefined; methods: readonly string[] };

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

function matchPath(template: string, path: string): Record<string, string> | undefined {
  const wanted = template.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = decode(given[index] ?? '');
    if (!segment.startsWith('{')) {
      if (segment !== value) return undefined;
    } else if (value) params[segment.slice(1, -1)] = value;
    else return undefined;
  }
  return params;
}

/** Finds the operation of a request. */
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

/** Takes a URL apart into the API it is for and the path below that API's base. */
export function createLocator(bases: Record<SandboxApi, string>) {
  const known = (Object.keys(bases) as SandboxApi[]).map((api) => {
    const { origin, pathname } = new URL(bases[api]);
    return { api, origin, prefix: pathname.replace(/\/$/, '') };
  });
  // The longest base first: one may lie below the other.
  known.sort((a, b) => b.prefix.length - a.prefix.length);

  return (url: URL): { api: SandboxApi; path: string } | undefined => {
    const below = known.filter(({ prefix }) => url.pathname.startsWith(`${prefix}/`));
    const base = below.find(({ origin }) => origin === url.origin) ?? below[0];
    return base && { api: base.api, path: url.pathname.slice(base.prefix.length) };
  };
}
