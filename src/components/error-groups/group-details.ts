import type { ErrorGroup } from './group-errors.ts';

/** How many errors of a group are written out. */
export const detailed = 20;

/** A group as text for support: what it is, then ids and times. */
export function toDetails({ errorClass, message, errors }: ErrorGroup, title: string, workflowId?: string): string {
  const rest = errors.length - detailed;
  return [
    title,
    ...(message ? [message] : []),
    '',
    `class: ${errorClass}`,
    ...(workflowId === undefined ? [] : [`workflow: ${workflowId}`]),
    `count: ${errors.length}`,
    ...errors.slice(0, detailed).map(({ errorId, occurredAt }) => [errorId, occurredAt].filter(Boolean).join('  ')),
    ...(rest > 0 ? [`+ ${rest}`] : []),
  ].join('\n');
}
