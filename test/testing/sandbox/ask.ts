import { createSandbox, type Sandbox, type SandboxApi, type SandboxOptions } from '../../../src/testing/index.ts';

/** The start time of the test clock. */
export const start = Date.parse('2026-04-19T10:00:00Z');

export interface Question {
  body?: unknown;
  /** Sent verbatim, instead of `body`. */
  text?: string;
  /** CustomResponse of the API key; `null` for none. */
  token?: string | null;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

export interface Answered {
  status: number;
  headers: Headers;
  // Responses have many shapes; a test that reads a wrong one fails anyway.
  body: Record<string, unknown>;
}

/** Sends a request to one API of a sandbox. */
export async function ask(
  sandbox: Sandbox,
  api: SandboxApi,
  route: string,
  question: Question = {},
): Promise<Answered> {
  const [method = 'GET', path = ''] = route.split(' ');
  const { body, text, token = sandbox.apiKey, headers = {}, signal } = question;
  const sent = text ?? (body === undefined ? undefined : JSON.stringify(body));
  const response = await sandbox.fetch((api === 'embedded' ? sandbox.embeddedUrl : sandbox.connectivityUrl) + path, {
    method,
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(sent === undefined ? {} : { body: sent }),
    ...(signal ? { signal } : {}),
  });
  const answer = await response.text();
  const isJson = response.headers.get('content-type') === 'application/json';
  return {
    status: response.status,
    headers: response.headers,
    body: isJson ? (JSON.parse(answer) as Record<string, unknown>) : { text: answer },
  };
}

/** Creates a sandbox with a manual clock and helpers for common requests. */
export function createStage(options: SandboxOptions = {}) {
  let now = start;
  const sandbox = createSandbox({ clock: { now: () => now }, ...options });
  const embedded = (route: string, question?: Question) => ask(sandbox, 'embedded', route, question);
  const connectivity = (route: string, question?: Question) => ask(sandbox, 'connectivity', route, question);
  const rows = async (kind: 'logs' | 'errors', userId: string, workflowId = 'wf_xyz456') =>
    (await embedded(`GET /workflows/${workflowId}/${kind}?userId=${userId}`)).body[kind] as Record<string, unknown>[];
  return {
    sandbox,
    embedded,
    connectivity,
    rows,
    advance: (ms: number) => {
      now += ms;
    },
    now: () => now,
    createUser: async (username: string) =>
      (await embedded('POST /users', { body: { username } })).body.userId as string,
    tokenOf: async (userId: string) => (await embedded(`GET /users/${userId}/token`)).body.token as string,
    activate: (userId: string, workflowId = 'wf_xyz456') =>
      embedded('PUT /workflows/activate', { body: { userId, workflowId } }),
    deactivate: (userId: string, workflowId = 'wf_xyz456') =>
      embedded('PUT /workflows/deactivate', { body: { userId, workflowId } }),
    connect: async (userId: string, connectorId = 'shopify', data: unknown = { shop_domain: 'ada.myshopify.com' }) =>
      connectivity(`POST /connectors/${connectorId}/credentials`, { body: { userId, data } }),
  };
}
