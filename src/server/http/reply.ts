import type { PlugboardHandler } from '../config/options.ts';

/** An answer before it is a `Response`. A Node server writes it as it is, without a stream in between. */
export interface Reply {
  status: number;
  /** By lower-case name. */
  headers: Record<string, string>;
  body: string | null;
}

/** Answers a request by a reply instead of a `Response`. `leaving` says that the client has left, in place of the request's own signal. */
export type Answer = (request: Request, context?: unknown, leaving?: AbortSignal) => Promise<Reply>;

/** Answers with a value, as JSON. */
export const json = (value: unknown, status = 200): Reply => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});

const answers = new WeakMap<PlugboardHandler, Answer>();

/** A handler whose replies become responses. */
export function toHandler(answer: Answer): PlugboardHandler {
  const handler: PlugboardHandler = async (request, context) => {
    const { body, ...init } = await answer(request, context);
    return new Response(body, init);
  };
  answers.set(handler, answer);
  return handler;
}

/** How to get a handler's replies. A function that a host put around one has none. */
export const answerOf = (handler: PlugboardHandler): Answer | undefined => answers.get(handler);

/** A list in the contract's shape: `skipped` is said only when something was. */
export function listed<List extends { skipped: number }>({ skipped, ...list }: List): Omit<List, 'skipped'> {
  return skipped > 0 ? { ...list, skipped } : list;
}
