import type { HostUser } from '../../src/server/index.ts';
import { createTestBackend, type Sandbox, type TestBackendOptions } from '../../src/testing/index.ts';

/** What a refusal says. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  requestId: string;
  fields?: string[];
}

/** An answer with its body read. */
export interface Answer<Body = Problem> {
  status: number;
  headers: Headers;
  text: string;
  /** The body as JSON; undefined when it is none. */
  json: Body;
}

export interface Call {
  body?: unknown;
  /** On top of the guard header. `null` leaves one out. */
  headers?: Record<string, string | null>;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export async function read<Body = Problem>(response: Response): Promise<Answer<Body>> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: readJson(text) as Body };
}

/** Calls a handler as our client would. */
export function createCaller(fetch: (input: string, init: RequestInit) => Promise<Response>) {
  return async <Body = Problem>(
    method: string,
    path: string,
    { body, headers = {} }: Call = {},
  ): Promise<Answer<Body>> => {
    const given = { 'x-plugboard': '1', ...(body !== undefined && { 'content-type': 'application/json' }), ...headers };
    const sent = Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== null);
    const init: RequestInit = { method, headers: Object.fromEntries(sent) };
    if (body !== undefined) init.body = typeof body === 'string' ? body : JSON.stringify(body);
    return read<Body>(await fetch(`/api/plugboard${path}`, init));
  };
}

export interface Options extends TestBackendOptions {
  user?: HostUser | string | null;
}

/** The real handler over a sandbox, what was asked of the sandbox since, and a caller. */
export function open(options: Options = {}) {
  const backend = createTestBackend({ onLog: () => {}, ...options });
  return {
    ...backend,
    call: createCaller(backend.fetch),
    /** The operations the upstream was asked for, in order. */
    asked: () => backend.sandbox.requests.map(({ operationId }) => operationId),
  };
}

/** What the handler asks of the upstream. */
export interface Sent {
  url: string;
  method: string;
  headers: Record<string, string>;
  /** The body as JSON; undefined when there is none. */
  body: unknown;
  signal: AbortSignal | undefined;
}

/** Stands between the handler and its sandbox. */
export function intercept(
  sandbox: Sandbox,
  answer: (sent: Sent, pass: (changes?: RequestInit) => Promise<Response>) => Promise<Response>,
): void {
  const fetch = sandbox.fetch.bind(sandbox);
  sandbox.fetch = (input, init = {}) => {
    const { method = 'GET', headers, body, signal } = init;
    const sent = {
      url: input as string,
      method,
      headers: headers as Record<string, string>,
      body: typeof body === 'string' ? (JSON.parse(body) as unknown) : undefined,
      signal: signal ?? undefined,
    };
    return answer(sent, (changes) => fetch(input, { ...init, ...changes }));
  };
}

/** Collects the bodies of the requests whose address ends so. */
export function recordBodies(sandbox: Sandbox, ending: string): unknown[] {
  const bodies: unknown[] = [];
  intercept(sandbox, ({ url, body }, pass) => {
    if (url.endsWith(ending)) bodies.push(body);
    return pass();
  });
  return bodies;
}
