import { bytesOf } from '../json-view/json-text.ts';
import { findJsonProblem, type TextPosition } from '../json-view/json-problem.ts';

/** Why an event's data cannot be sent as it stands. */
export type EventProblem = { kind: 'json'; at: TextPosition } | { kind: 'object' } | { kind: 'size'; bytes: number };

/** The most bytes of a request that the handler takes unless its host says otherwise. */
export const mostBytes = 131_072;

/** Reads an event's data: an object, nothing for an empty text, or what is wrong with it. */
export function readEventData(
  event: string,
  text: string,
): { data?: Record<string, unknown> } | { problem: EventProblem } {
  if (text.trim() === '') return {};
  const at = findJsonProblem(text);
  if (at) return { problem: { kind: 'json', at } };
  const data: unknown = JSON.parse(text);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { problem: { kind: 'object' } };
  const bytes = bytesOf(JSON.stringify({ event, data }));
  if (bytes > mostBytes) return { problem: { kind: 'size', bytes } };
  return { data: data as Record<string, unknown> };
}
