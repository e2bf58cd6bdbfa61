/** A request that the sandbox refuses, in the contract's error shape. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** An answer of another shape and status than the contract's own. */
export class Instead {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body: unknown) {
    this.status = status;
    this.body = body;
  }
}

/** A 404 for something the sandbox does not have. */
export const notFound = (what: string): Refusal => new Refusal(404, 'NOT_FOUND', `No such ${what}`);

/** A 400 for a request that cannot be carried out. */
export const badRequest = (message: string): Refusal => new Refusal(400, 'BAD_REQUEST', message);

// In token access the browser calls from the host's own origin, with the JWT and without cookies.
const cors = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'retry-after' };

/** Builds an answer that a browser of any origin may read. */
export function respond(status: number, body: string | null, headers: Record<string, string> = {}): Response {
  return new Response(body, { status, headers: { 'cache-control': 'no-store', ...cors, ...headers } });
}

/** Builds a JSON answer. */
export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  respond(status, JSON.stringify(body), { 'content-type': 'application/json', ...headers });

/** Builds the answer to a refused request. */
export const refuse = ({ status, code, message }: Refusal): Response => json(status, { error: code, message });

/** Answers a browser that asks whether it may send a request. */
export const preflight = (): Response =>
  respond(204, null, {
    'access-control-allow-methods': 'GET, POST, PUT, DELETE',
    'access-control-allow-headers': 'authorization, content-type, x-api-version',
    'access-control-max-age': '600',
  });
