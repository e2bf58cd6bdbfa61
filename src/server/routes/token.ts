import { defineRoute } from '../routing/define-route.ts';
import { TokenQuery } from '../routing/schemas.ts';
import { json } from '../http/reply.ts';

/** `POST /token` mints a JWT for the user. `?fresh=true` skips the cached one, which the upstream refused. */
export const mintToken = defineRoute({
  method: 'POST',
  path: '/token',
  access: 'token',
  query: TokenQuery,
  async handle({ handler: { users, minter }, user, query }) {
    const userId = await users.idOf(user, 'embedded');
    return json(await minter.mint(userId, { fresh: query.fresh === 'true' }));
  },
});
