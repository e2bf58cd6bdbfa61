import type { Mutation } from './mutation.ts';

export const excessPower: readonly Mutation[] = [
  {
    control: 'a request without the host’s permission is refused',
    file: 'src/server/routing/define-route.ts',
    find: 'if (!allowed)',
    replace: 'if (allowed === undefined)',
    tests: ['test/server/routes/events.test.ts'],
  },
  {
    control: 'nothing beyond browsing, connecting and switching is allowed by default',
    file: 'src/server/config/config.ts',
    find: 'purge: false, connect: true',
    replace: 'purge: true, connect: true',
    tests: ['test/server/routes/events.test.ts', 'test/server/routes/session.test.ts'],
  },
  {
    control: 'a user without the permission cannot connect',
    file: 'src/server/routes/credentials.ts',
    find: 'allow: ({ connect }) => connect,',
    replace: 'allow: () => true,',
    tests: ['test/server/routing/define-route.test.ts'],
  },
  {
    control: 'only allowed actions run',
    file: 'src/server/routes/connectors.ts',
    find: 'allow: ({ actions }, { params }) => actions.includes(`${params.connectorId}/${params.actionId}`),',
    replace: 'allow: () => true,',
    tests: ['test/server/routes/connectors.test.ts'],
  },
  {
    control: 'only allowed events are sent',
    file: 'src/server/routes/events.ts',
    find: 'events.includes(body.event)',
    replace: "events.length >= 0 && body.event !== ''",
    tests: ['test/server/routes/events.test.ts'],
  },
  {
    control: 'logs are erased only where that is allowed',
    file: 'src/server/routes/events.ts',
    find: 'allow: ({ purge }) => purge,',
    replace: 'allow: () => true,',
    tests: ['test/server/routes/events.test.ts'],
  },
  {
    control: 'in proxy access a page cannot record a workflow’s state',
    file: 'src/server/routes/workflow-writes.ts',
    find: `  access: 'token',
  body: StateBody,`,
    replace: '  body: StateBody,',
    tests: ['test/server/routes/workflows.test.ts'],
  },
  {
    control: 'the result of a function `allow` is validated like the option',
    file: 'src/server/config/config.ts',
    find: 'if (!success) throw new TypeError',
    replace: 'if (success === undefined) throw new TypeError',
    tests: ['test/server/routing/define-route.test.ts'],
  },
];
