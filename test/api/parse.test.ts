import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlugboardError } from '../../src/api/index.ts';
import * as activity from '../../src/api/parse/workflows.ts';
import * as connectivity from '../../src/api/parse/connectors.ts';
import * as credentials from '../../src/api/parse/credentials.ts';
import * as embedded from '../../src/api/parse/users-and-integrations.ts';
import * as extensions from '../../src/api/parse/session.ts';

const parsers = Object.entries({ ...activity, ...connectivity, ...credentials, ...embedded, ...extensions });

const names = [
  'integrations',
  'integrationId',
  'logs',
  'logId',
  'errors',
  'errorId',
  'workflows',
  'workflowId',
  'connectors',
  'connectorId',
  'resources',
  'resourceId',
  'actions',
  'parameters',
  'name',
  'required',
  'authType',
  'requiredFields',
  'credentials',
  'credentialId',
  'oauthUrl',
  'scope',
  'capabilities',
  'links',
  'upstream',
  'token',
  'expiresIn',
  'status',
  'executedAt',
  'duration',
  'skipped',
  'failed',
  'success',
  'data',
  'userId',
  'unforeseen',
  '__proto__',
  'constructor',
  'toString',
  'length',
];

/** JSON that looks like an answer, down to the names of its keys. */
const { answer } = fc.letrec((tie) => ({
  answer: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom('id_1', '..', '', 'pending', '2026-01-01T00:00:00Z', 0, -1, Infinity, true, false, null),
    fc.array(tie('answer'), { maxLength: 4 }),
    fc
      .array(fc.tuple(fc.constantFrom(...names), tie('answer')), { maxLength: 6 })
      .map(
        (all) =>
          JSON.parse(
            `{${all.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join()}}`,
          ) as unknown,
      ),
  ),
}));

describe.each(parsers)('%s', (name, parse) => {
  it(
    'reads any answer or fails with a PlugboardError, and never gives a foreign prototype',
    { tags: ['security-163'] },
    () => {
      fc.assert(
        fc.property(answer, (json) => {
          try {
            const read: unknown =
              name === 'parseCredentialMetadata' ? credentials.parseCredentialMetadata(json, 'a') : parse(json, 'a');
            expect([Object.prototype, Array.prototype]).toContain(Object.getPrototypeOf(read));
            // Only what was read goes on: the data of an action is shown as it is, and links are the host's.
            if (name !== 'parseActionResult' && name !== 'parseSession')
              expect(JSON.stringify(read)).not.toContain('unforeseen');
          } catch (error) {
            expect(error).toBeInstanceOf(PlugboardError);
          }
        }),
        { numRuns: 300, seed: 1 },
      );
    },
  );
});
