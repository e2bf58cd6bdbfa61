import type { Mutation } from './mutation.ts';

export const prototypeKeys: readonly Mutation[] = [
  {
    control: 'a prototype key from upstream is dropped',
    file: 'src/api/text/parse-json.ts',
    find: "key === '__proto__' ? undefined : value",
    replace: 'key === undefined ? undefined : value',
    tests: ['test/api/text/parse-json.test.ts'],
  },
  {
    control: 'a prototype key with escapes is dropped',
    file: 'src/api/text/parse-json.ts',
    find: " || (text.includes('\\\\u00') && escaped.test(text))",
    replace: '',
    tests: ['test/api/text/parse-json.test.ts'],
  },
  {
    control: 'a prototype key from a browser is refused',
    file: 'src/server/routing/read-body.ts',
    find: "if (key === '__proto__')",
    replace: 'if (key === undefined)',
    tests: ['test/server/routing/read-body.test.ts'],
  },
  {
    control: 'a field every object has is no field of the route',
    file: 'src/server/routing/validate.ts',
    find: '!Object.hasOwn(schema.entries, name)',
    replace: '!(name in schema.entries)',
    tests: ['test/server/routing/validate.test.ts'],
  },
];
