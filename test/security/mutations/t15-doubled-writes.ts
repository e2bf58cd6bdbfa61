import type { Mutation } from './mutation.ts';

export const doubledWrites: readonly Mutation[] = [
  {
    control: 'a write that must happen once is sent once',
    file: 'src/api/http/retry.ts',
    find: 'repeatable: 2, once: 1 }',
    replace: 'repeatable: 2, once: 2 }',
    tests: ['test/api/http/retry.test.ts', 'test/server/upstream/create-upstream.test.ts'],
  },
  {
    control: 'an upgrade without a version is sent once',
    file: 'src/api/http/build-request.ts',
    find: "operation === 'upgradeWorkflow' && !body?.['version'] ? 'once' :",
    replace: "operation === 'upgradeWorkflow' && !body ? 'once' :",
    tests: ['test/api/http/build-request.test.ts', 'test/server/upstream/create-upstream.test.ts'],
  },
  {
    control: 'one credential of a user is stored at a time',
    file: 'src/server/routes/credentials.ts',
    find: 'if (pendingCredentials.has(key))',
    replace: 'if (key === undefined)',
    tests: ['test/server/routes/credentials.test.ts'],
  },
  {
    control: 'a user is created once for concurrent requests',
    file: 'src/server/users/users.ts',
    find: 'if (await store.claimUser(key, owner, claimMs)) {',
    replace: 'if ((await store.claimUser(key, owner, claimMs)) || end) {',
    tests: ['test/server/users/users.test.ts'],
  },
  {
    control: 'a write with an unknown outcome is stored as unknown',
    file: 'src/server/workflows/workflow-state.ts',
    find: 'isOutcomeUnknown(error) && !(error',
    replace: 'false && !(error',
    tests: ['test/server/routes/workflows.test.ts'],
  },
  {
    control: 'a workflow has no known state while a write to it is pending',
    file: 'src/server/workflows/workflow-state.ts',
    find: 'const { after, restore } = await markPending(handler, user, change);',
    replace: 'const { after, restore }: PendingWrite = {};',
    tests: ['test/server/routes/workflows.test.ts'],
  },
  {
    control: 'a write that was never sent restores the known state',
    file: 'src/server/workflows/workflow-state.ts',
    find: ' && !(error instanceof PlugboardError && error.sent === false);',
    replace: ';',
    tests: ['test/server/upstream/resilience.test.ts'],
  },
  {
    control: 'no write is sent later when the network returns',
    file: 'src/hooks/cache/query-client.ts',
    find: "export const writeDefaults = { retry: false, networkMode: 'always',",
    replace: 'export const writeDefaults = { retry: false,',
    tests: ['test/journeys/offline-writes.test.tsx'],
  },
  {
    control: 'a state is unknown while a write to it is in flight',
    file: 'src/server/workflows/workflow-state.ts',
    find: `  await store.saveWorkflow(key, { workflowId, state: 'unknown', at });
`,
    replace: '',
    tests: ['test/server/routes/workflows.test.ts'],
  },
  {
    control: 'the browser sends a write once',
    file: 'src/api/access/proxy-transport.ts',
    find: "effect: isRead ? 'repeatable' : 'once',",
    replace: "effect: 'repeatable',",
    tests: ['test/api/access/proxy-transport.test.ts', 'test/hooks/index.test.tsx'],
  },
  {
    control: 'a toggle waits for the write before it',
    file: 'src/flows/writes/toggle-intent.ts',
    find: 'if (running) return;',
    replace: '',
    tests: ['test/flows/writes/toggle-intent.test.ts'],
  },
  {
    control: 'writes of any kind to one workflow are queued',
    file: 'src/flows/writes/toggle-intent.ts',
    find: 'const other = request ? undefined : others.shift();',
    replace: `const other = request ? undefined : others.shift();
      if (other) void other();`,
    tests: ['test/flows/writes/toggle-intent.test.ts', 'test/hooks/cache/user-flows.test.tsx'],
  },
  {
    control: 'a list that was read before a click does not undo it',
    file: 'src/hooks/writes/toggle-workflow.ts',
    find: `    write(on) {
      cancelReads();
`,
    replace: `    write(on) {
`,
    tests: ['test/hooks/writes/toggle-workflow.test.tsx', 'test/marketplace/workflows/workflow-toggle.test.tsx'],
  },
  {
    control: 'one manual request is sent at a time',
    file: 'src/flows/writes/send-once.ts',
    find: "if (sent[0]?.outcome === 'waiting') return undefined;",
    replace: '',
    tests: ['test/flows/writes/send-once.test.ts'],
  },
  {
    control: 'one attempt to connect at a time',
    file: 'src/flows/connect/connect-flow.ts',
    find: 'if (isConnecting(store.getState())) return;',
    replace: '',
    tests: ['test/flows/connect/connect-flow.test.ts'],
  },
  {
    control: 'in token access an unknown outcome is recorded',
    file: 'src/api/access/token-transport.ts',
    find: "if (written?.state && isOutcomeUnknown(error)) await record({ ...written, state: 'unknown' }, generation);",
    replace: '',
    tests: ['test/api/access/token-transport.test.ts'],
  },
  {
    control: '`success: false` is not recorded as confirmed',
    file: 'src/api/access/token-transport.ts',
    find: `        parseAcknowledgement(answer);
`,
    replace: '',
    tests: ['test/api/access/token-transport.test.ts'],
  },
  {
    control: 'a write continues after its page is closed',
    file: 'src/server/upstream/create-upstream.ts',
    find: "effect === 'read' ? (request.signal ?? clientSignal) : undefined",
    replace: 'request.signal ?? clientSignal',
    tests: ['test/server/upstream/create-upstream.test.ts'],
  },
  {
    control: 'an unusable upstream id is not stored',
    file: 'src/server/users/users.ts',
    find: 'if (!isUserId(userId)) throw',
    replace: 'if (userId === undefined) throw',
    tests: ['test/server/users/users.test.ts'],
  },
  {
    control: 'a user who was created is not created again when the store fails',
    file: 'src/server/users/users.ts',
    find: 'if (created !== undefined) return save(key, created);',
    replace: '',
    tests: ['test/server/users/users.test.ts'],
  },
  {
    control: 'writes to one workflow of one user wait for each other',
    file: 'src/server/workflows/workflow-state.ts',
    find: 'JSON.stringify([user.id, change.workflowId])',
    replace: 'crypto.randomUUID()',
    tests: ['test/server/routes/workflow-writes.test.ts'],
  },
  {
    control: 'a concurrent write on another server leaves no wrong state',
    file: 'src/server/workflows/workflow-state.ts',
    find: 'await saveConfirmed(handler, user, { ...change, after });',
    replace: 'await saveConfirmed(handler, user, after ? change : change);',
    tests: ['test/server/routes/workflow-writes.test.ts'],
  },
  {
    control: 'a response without a readable `success` is not a success',
    file: 'src/api/parse/list.ts',
    find: "if (typeof success === 'boolean') return success;",
    replace: 'return success !== false;',
    tests: ['test/api/parse/users-and-integrations.test.ts'],
  },
  {
    control: 'a bulk change stops when the session ends',
    file: 'src/flows/writes/bulk-change.ts',
    find: "if (end.error?.code === 'unauthenticated') stop();",
    replace: '',
    tests: ['test/flows/writes/bulk-change.test.ts'],
  },
  {
    control: 'a write cancels the lists in flight',
    file: 'src/hooks/writes/toggle-workflow.ts',
    find: `    write(on) {
      cancelReads();
`,
    replace: `    write(on) {
`,
    tests: ['test/hooks/writes/toggle-workflow.test.tsx', 'test/marketplace/workflows/workflow-toggle.test.tsx'],
  },
];
