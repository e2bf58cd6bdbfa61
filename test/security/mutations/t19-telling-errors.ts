import type { Mutation } from './mutation.ts';

export const tellingErrors: readonly Mutation[] = [
  {
    control: 'the details of an internal failure stay on the server',
    file: 'src/server/http/problem.ts',
    find: "new PlugboardError('internal', 'The handler failed.', { cause: error })",
    replace: "new PlugboardError('internal', 'x', { fields: [String(error)] })",
    tests: ['test/server/create-handler.test.ts'],
  },
  {
    control: 'errors of workflows are redacted',
    file: 'src/server/routes/workflows.ts',
    find: 'redactErrors(await listWorkflowErrors(upstream, params))',
    replace: 'await listWorkflowErrors(upstream, params)',
    tests: ['test/server/routes/workflows.test.ts'],
  },
  {
    control: 'errors of workflows are redacted in token access too',
    file: 'src/api/access/token-transport.ts',
    find: "request.operation === 'listWorkflowErrors' ? redactErrors(parseWorkflowErrors(answer)) : answer",
    replace: 'answer',
    tests: ['test/api/access/token-transport.test.ts'],
  },
  {
    control: 'upstream error text stays on the server',
    file: 'src/api/http/upstream-response.ts',
    find: 'fields: throttled ? [] : fieldsIn(words, sent),',
    replace: 'fields: [words],',
    tests: ['test/security/secrets.test.ts'],
  },
  {
    control: 'an error repeats little of what a browser sent',
    file: 'src/server/routing/validate.ts',
    find: 'name.slice(0, 64)',
    replace: 'name',
    tests: ['test/server/routing/validate.test.ts'],
  },
  {
    control: 'the end of a session is reported once',
    file: 'src/hooks/cache/session-expiry.ts',
    find: 'if (isOver(error) && !expired) {',
    replace: 'if (isOver(error)) {',
    tests: ['test/marketplace/provider/provider.test.tsx'],
  },
  {
    control: 'foreign text takes one line of the log',
    file: 'src/server/http/access-log.ts',
    find: ".replace(/\\s+/g, ' ')",
    replace: '',
    tests: ['test/server/create-handler.test.ts'],
  },
  {
    control: 'a card number is redacted',
    file: 'src/api/text/redact.ts',
    find: 'isCard(found) ? gone : found',
    replace: 'found',
    tests: ['test/api/text/redact.test.ts'],
  },
  {
    control: 'a private key is redacted, whole or cut',
    file: 'src/api/text/redact.ts',
    find: '(?:(?!-----END)[^])*(?:-----END [A-Z ]{1,40}-----)?',
    replace: '',
    tests: ['test/api/text/redact.test.ts'],
  },
  {
    control: 'every redaction pattern takes linear time',
    file: 'src/api/text/redact.ts',
    find: "(?<![\\p{L}\\p{M}\\p{N}_.%+'-])",
    replace: '',
    tests: ['test/api/text/redact.test.ts'],
  },
];
