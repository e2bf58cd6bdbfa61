import { defineRoute } from '../define-route.ts';

/** `POST /token` mints a JWT for the user. A browser whose token was refused asks with `cache-control: no-cache`. */
export const mintToken = defineRoute({
  method: 'POST',
  path: '/token',
  access: 'token',
  async handle({ app: { users, minter }, request, user }) {
    const fresh = /\bno-cache\b/i.test(request.headers.get('cache-control') ?? '');
    return Response.json(await minter.mint(await users.idOf(user, 'embedded'), { fresh }));
  },
});
