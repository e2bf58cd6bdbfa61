import type { Mutation } from './mutation.ts';

export const forgedRequests: readonly Mutation[] = [
  {
    control: 'every route requires the guard header',
    file: 'src/server/guards/origin.ts',
    find: "if (headers.get('x-plugboard') !== '1')",
    replace: 'if (false)',
    tests: ['test/server/guards/origin.test.ts'],
  },
  {
    control: 'Sec-Fetch-Site must be same-origin',
    file: 'src/server/guards/origin.ts',
    find: "if (site !== 'same-origin') throw",
    replace: "if (site === 'cross-site-not') throw",
    tests: ['test/server/guards/origin.test.ts'],
  },
  {
    control: 'without it, Origin must be our own',
    file: 'src/server/guards/origin.ts',
    find: 'if (origin !== null && origin !== new URL(publicUrl ?? url).origin) {',
    replace: 'if (origin === url) {',
    tests: ['test/server/guards/origin.test.ts'],
  },
  {
    control: 'other origins are allowed only when listed',
    file: 'src/server/http/headers.ts',
    find: 'if (origin === null || !origins.has(origin)) return;',
    replace: 'if (origin === null) return;',
    tests: ['test/server/create-handler.test.ts', 'test/server/guards/origin.test.ts'],
  },
  {
    control: 'a body is JSON by its type, which forms cannot send',
    file: 'src/server/routing/read-body.ts',
    find: "if (!isJsonType(request.headers.get('content-type'))) {",
    replace: 'if (maxBytes < 0) {',
    tests: ['test/server/routing/read-body.test.ts'],
  },
  {
    control: 'a preflight request of another origin is refused',
    file: 'src/server/guards/origin.ts',
    find: "if (!origins.has(headers.get('origin') ?? ''))",
    replace: 'if (false)',
    tests: ['test/server/guards/origin.test.ts', 'test/server/create-handler.test.ts'],
  },
  {
    control: 'a path has only its own methods',
    file: 'src/server/create-handler.ts',
    find: 'entry.routes.get(method)',
    replace: 'entry.routes.get(method) ?? [...entry.routes.values()][0]',
    tests: ['test/server/create-handler.test.ts', 'test/server/routes/index.test.ts'],
  },
  {
    control: 'our own pages send the guard header',
    file: 'src/api/access/proxy-transport.ts',
    find: "headers: { 'x-plugboard': '1' },",
    replace: 'headers: {},',
    tests: ['test/api/access/proxy-transport.test.ts'],
  },
  {
    control: 'no cookies go to the upstream',
    file: 'src/api/http/send-request.ts',
    find: "credentials = 'omit',",
    replace: "credentials = 'include',",
    tests: ['test/api/http/send-request.test.ts'],
  },
];
