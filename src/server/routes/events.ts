import { deleteUserLogs, triggerEvent } from '../../api/index.ts';
import { defineRoute } from '../routing/define-route.ts';
import { EventBody } from '../routing/schemas.ts';
import { json } from '../http/reply.ts';

/** `POST /embedded/run/event` sends an event, if the host allows it. */
export const runEvent = defineRoute({
  method: 'POST',
  path: '/embedded/run/event',
  body: EventBody,
  allow: ({ events }, { body }) => events.includes(body.event),
  async handle({ upstream, body }) {
    return json(await triggerEvent(upstream, body));
  },
});

/** `DELETE /embedded/logs` erases the user's run logs, if the host allows it. */
export const purgeLogs = defineRoute({
  method: 'DELETE',
  path: '/embedded/logs',
  allow: ({ purge }) => purge,
  async handle({ upstream }) {
    return json(await deleteUserLogs(upstream));
  },
});
