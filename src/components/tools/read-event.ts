import { toExactJson } from '../../api/internal.ts';
import { bytesOf, readJson, type JsonProblem } from '../json/read-json.ts';

/** What an event might carry, guessed from its name: `order.created` → an order with an id. */
export function exampleData(event: string): Record<string, unknown> {
  const topic = event.split(/[.:_-]/)[0] || 'record';
  return { [topic]: { id: `${topic}_1` } };
}

/** Why an event's data cannot be sent as it stands. */
export type EventProblem = JsonProblem | { kind: 'size'; bytes: number };

/** The most bytes of a request that the handler takes unless its host says otherwise. */
export const mostBytes = 131_072;

/** Reads an event's data: an object, nothing for an empty text, or what is wrong with it. */
export function readEventData(
  event: string,
  text: string,
): { data?: Record<string, unknown> } | { problem: EventProblem } {
  if (text.trim() === '') return {};
  const read = readJson(text, 'object');
  if ('problem' in read) return read;
  const data = read.value as Record<string, unknown>;
  const bytes = bytesOf(toExactJson({ event, data }) ?? '');
  return bytes > mostBytes ? { problem: { kind: 'size', bytes } } : { data };
}
