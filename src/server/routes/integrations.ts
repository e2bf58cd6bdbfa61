import { listIntegrations } from '../../api/index.ts';
import { defineRoute } from '../routing/define-route.ts';
import { listed } from '../http/reply.ts';
import { json } from '../http/reply.ts';

/** `GET /embedded/integrations` lists the catalogue of the user. */
export const integrations = defineRoute({
  method: 'GET',
  path: '/embedded/integrations',
  async handle({ upstream }) {
    return json(listed(await listIntegrations(upstream)));
  },
});
