import type { Mutation } from './mutation.ts';

export const foreignResources: readonly Mutation[] = [
  {
    control: 'a credential must be one of the user before an action runs with it',
    file: 'src/server/routes/connectors.ts',
    find: 'if (!credentials.some(({ credentialId }) => credentialId === body.credentialId)) {',
    replace: 'if (credentials.length < 0) {',
    tests: ['test/server/routes/connectors.test.ts'],
  },
  {
    control: 'a workflow that is not offered is not found',
    file: 'src/server/workflows/workflow-state.ts',
    find: 'if (workflows && !workflows.has(workflowId)) {',
    replace: 'if (!workflows && workflowId === undefined) {',
    tests: ['test/server/routes/workflows.test.ts'],
  },
];
