import type { Mutation } from './mutation.ts';

export const keptSecrets: readonly Mutation[] = [
  {
    control: 'a mutation with typed secrets is not kept',
    file: 'src/hooks/queries/use-write.ts',
    find: `cache.remove(one);
`,
    replace: `one.setOptions(one.options);
`,
    tests: ['test/hooks/queries/create-credential.test.tsx'],
  },
  {
    control: 'a secret is masked',
    file: 'src/components/credential-form/field.tsx',
    find: "type={shown ? 'text' : 'password'}",
    replace: 'type="text"',
    tests: ['test/components/credential-form/form-view.test.tsx'],
  },
  {
    control: 'the input of an action is not cached',
    file: 'src/hooks/queries/actions.ts',
    find: "import { useSecretMutation } from './use-write.ts';",
    replace: "import { useWrite as useSecretMutation } from './use-write.ts';",
    tests: ['test/journeys/hook-lifecycle.test.tsx'],
  },
  {
    control: 'the data of an event is not cached',
    file: 'src/hooks/queries/events.ts',
    find: "import { useSecretMutation } from './use-write.ts';",
    replace: "import { useWrite as useSecretMutation } from './use-write.ts';",
    tests: ['test/journeys/hook-lifecycle.test.tsx'],
  },
  {
    control: 'a secret is never in the markup',
    file: 'src/components/credential-form/field.tsx',
    find: 'defaultValue: secret ? undefined : host.defaultValue',
    replace: 'defaultValue: host.defaultValue',
    tests: ['test/components/credential-form/field.test.tsx'],
  },
  {
    control: 'a form clears its inputs when it unmounts',
    file: 'src/components/credential-form/use-submit.ts',
    find: "input.value = '';",
    replace: 'void input;',
    tests: ['test/components/credential-form/form-view.test.tsx'],
  },
];
