/** Rejects a request, in the error shape of the contract. */
export class HttpError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** A response whose status and body differ from the contract. */
export class CustomResponse {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body: unknown) {
    this.status = status;
    this.body = body;
  }
}

/** Creates a 404 for an unknown resource. */
export const notFound = (what: string): HttpError => new HttpError(404, 'NOT_FOUND', `No such ${what}`);

/** Creates a 400 for a request that cannot be executed. */
export const badRequest = (message: string): HttpError => new HttpError(400, 'BAD_REQUEST', message);

// In token access, the browser calls from the origin of the host, with the JWT and without cookies.
const cors = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'retry-after' };

/** Creates a response that every origin can read. */
export function respond(status: number, body: string | null, headers: Record<string, string> = {}): Response {
  return new Response(body, { status, headers: { 'cache-control': 'no-store', ...cors, ...headers } });
}

/** Creates a JSON response. */
export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  respond(status, JSON.stringify(body), { 'content-type': 'application/json', ...headers });

/** Creates the response of an `HttpError`. */
export const refuse = ({ status, code, message }: HttpError): Response => json(status, { error: code, message });

/** Creates the response to a CORS preflight request. */
export const preflight = (): Response =>
  respond(204, null, {
    'access-control-allow-methods': 'GET, POST, PUT, DELETE',
    'access-control-allow-headers': 'authorization, content-type, x-api-version',
    'access-control-max-age': '600',
  });
