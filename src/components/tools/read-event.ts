import { toExactJson } from '../../api/internal.ts';
import { bytesOf, readJson, type JsonProblem } from '../json/read-json.ts';

/** Guesses example data from the name of an event: `order.created` → an order with an id. */
export function exampleData(event: string): Record<string, unknown> {
  const topic = event.split(/[.:_-]/)[0] || 'record';
  return { [topic]: { id: `${topic}_1` } };
}

/** Why an event's data cannot be sent as it stands. */
export type EventProblem = JsonProblem | { kind: 'size'; bytes: number };

/** The default limit of the handler for a request body, in bytes. */
export const mostBytes = 131_072;

/** Parses the data of an event: an object, nothing for an empty text, or a problem. */
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
