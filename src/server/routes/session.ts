import { defineRoute } from '../routing/define-route.ts';
import { toScope } from '../users/user-scope.ts';
import { keepsAccountNames } from '../accounts/account-names.ts';
import { json } from '../http/reply.ts';

/** `POST /session` returns the session of the signed-in user: access mode, scope, capabilities and links. */
export const openSession = defineRoute({
  method: 'POST',
  path: '/session',
  async handle({ handler: { config, users }, user }) {
    const { alloy, access, links, oauthHosts } = config;
    const { embeddedUrl, connectivityUrl } = alloy;
    const [scope, { events, actions, purge, connect, workflows, integrations }] = await Promise.all([
      toScope(user.id, [embeddedUrl, connectivityUrl]),
      config.allowOf(user),
      users.idOf(user, 'embedded'),
    ]);
    return json({
      access,
      scope,
      capabilities: {
        events,
        actions,
        purge,
        oauth: oauthHosts.size > 0,
        ...(!connect && { connect }),
        ...(!workflows && { workflows }),
        ...(integrations && { integrations: [...integrations] }),
        ...(!(access === 'proxy' && keepsAccountNames(config.store)) && { accountNames: false }),
      },
      links,
      ...(access === 'token' && { upstream: { embeddedUrl, connectivityUrl } }),
    });
  },
});
