import { listIntegrations } from '../../api/index.ts';
import { defineRoute } from '../routing/define-route.ts';
import { json, listed } from '../http/reply.ts';

/** `GET /embedded/integrations` lists the user's catalogue. */
export const integrations = defineRoute({
  method: 'GET',
  path: '/embedded/integrations',
  async handle({ upstream }) {
    return json(listed(await listIntegrations(upstream)));
  },
});
