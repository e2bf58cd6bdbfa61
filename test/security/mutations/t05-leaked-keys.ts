import type { Mutation } from './mutation.ts';

export const leakedKeys: readonly Mutation[] = [
  {
    control: 'a key under a name that build tools publish is refused',
    file: 'src/server/config/api-key.ts',
    find: 'value === key && publicPrefix.test(name)',
    replace: 'value === key && name === undefined',
    tests: ['test/server/config/config.test.ts'],
  },
  {
    control: 'the key is removed from log lines',
    file: 'src/server/config/api-key.ts',
    find: "text.replaceAll(key, '[removed]')",
    replace: 'text',
    tests: ['test/server/create-handler.test.ts'],
  },
  {
    control: 'foreign text is redacted in log lines',
    file: 'src/server/http/access-log.ts',
    find: 'redact(alloy.key.mask(`${cause.name}: ${cause.message}`))',
    replace: 'alloy.key.mask(`${cause.name}: ${cause.message}`)',
    tests: ['test/server/create-handler.test.ts'],
  },
  {
    control: 'a network error drops its request',
    file: 'src/api/http/send-request.ts',
    find: "new PlugboardError(onUnreachable, 'The connection failed.')",
    replace: 'new PlugboardError(onUnreachable, String(error), { cause: error })',
    tests: ['test/server/upstream/create-upstream.test.ts'],
  },
  {
    control: 'a malformed key is refused',
    file: 'src/server/config/api-key.ts',
    find: "typeof key !== 'string' || !keyPattern.test(key)",
    replace: "typeof key !== 'string'",
    tests: ['test/server/config/config.test.ts'],
  },
  {
    control: 'the server does not build for browsers',
    file: 'package.json',
    find: `"edge-light": "./dist/server/index.js",
      "browser": "./dist/server/refused-in-browsers.js",`,
    replace: '"edge-light": "./dist/server/index.js",',
    tests: ['test/security/refused-in-browsers.test.ts'],
  },
];
