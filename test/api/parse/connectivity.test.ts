import { describe, expect, it } from 'vitest';
import {
  parseAction,
  parseActionResult,
  parseConnectors,
  parseCreatedCredential,
  parseCredentialMetadata,
  parseCredentials,
  parseResources,
} from '../../../src/api/parse/connectivity.ts';

const invalid = expect.objectContaining({ name: 'PlugboardError', code: 'upstream_invalid' });

describe('parseConnectors', () => {
  it('reads what it can of each connector', () => {
    const answer = parseConnectors({
      connectors: [
        { connectorId: 'hubspot', name: 'HubSpot', category: 'CRM', iconUrl: 'https://x.test/i.svg', actionCount: 12 },
        { connectorId: 'slack', actionCount: '12', iconUrl: 'x'.repeat(3_000) },
        { name: 'No id' },
      ],
    });
    expect(answer.skipped).toBe(1);
    expect(answer.connectors[0]).toMatchObject({ name: 'HubSpot', actionCount: 12 });
    expect(answer.connectors[1]).toEqual({ connectorId: 'slack', name: 'slack' });
  });
});

describe('parseResources', () => {
  it('keeps the actions that are words', () => {
    const answer = parseResources({ resources: [{ resourceId: 'contact', actions: ['list', 1, null, 'get'] }] });
    expect(answer.resources[0]).toMatchObject({ name: 'contact', actions: ['list', 'get'] });
  });

  it.each([undefined, null, 'list', {}])('takes actions %j for none', (actions) => {
    expect(parseResources({ resources: [{ resourceId: 'contact', actions }] }).resources[0]?.actions).toEqual([]);
  });
});

describe('parseAction', () => {
  it('reads parameters that say little', () => {
    const answer = parseAction({
      actionId: 'list-contacts',
      parameters: [
        { name: 'limit', type: 'integer', required: true },
        { name: 'after' },
        { name: 'flag', required: 'true' },
        { name: 'odd', required: 1, type: 7 },
        { name: 'limit', type: 'string' },
        { type: 'string' },
        null,
      ],
    });
    expect(answer.parameters.map(({ name, type, required }) => [name, type, required])).toEqual([
      ['limit', 'integer', true],
      ['after', undefined, false],
      ['flag', undefined, true],
      ['odd', undefined, false],
    ]);
    expect(answer.name).toBe('list-contacts');
  });

  it.each([undefined, null, {}, { parameters: {} }])('takes parameters of %j for none', (answer) => {
    expect(parseAction({ actionId: 'a', ...(answer as object) }).parameters).toEqual([]);
  });

  it.each([undefined, null, {}, { actionId: '..' }, []])('refuses %j', (answer) => {
    expect(() => parseAction(answer)).toThrow(invalid);
  });
});

describe('parseActionResult', () => {
  it.each([
    [
      { success: false, data: 1 },
      { success: false, data: 1 },
    ],
    [{ data: [1] }, { success: true, data: [1] }],
    [{}, { success: true }],
  ])('reads %j', (answer, expected) => {
    expect(parseActionResult(answer)).toEqual(expected);
  });

  it('refuses what nests too deep to be shown', () => {
    let data: unknown = 1;
    for (let depth = 0; depth < 50_000; depth++) data = [data];
    expect(() => parseActionResult({ data })).toThrow(invalid);
  });
});

describe('parseCredentialMetadata', () => {
  const fields = (requiredFields: unknown) =>
    parseCredentialMetadata({ authType: 'api_key', requiredFields }, 'a').requiredFields;

  it.each(['oauth2', 'api_key', 'basic'])('knows %s', (authType) => {
    expect(parseCredentialMetadata({ authType }, 'a').authType).toBe(authType);
  });

  it.each(['oauth1', '', null, 7, 'constructor'])('maps %j to unknown', (authType) => {
    expect(parseCredentialMetadata({ authType, requiredFields: [] }, 'a').authType).toBe('unknown');
  });

  it('takes a field for required unless it says otherwise', () => {
    const answer = fields([
      { name: 'apiKey' },
      { name: 'domain', required: false },
      { name: 'region', required: 'false' },
      { name: 'odd', required: null },
    ]);
    expect(answer.map(({ name, required }) => [name, required])).toEqual([
      ['apiKey', true],
      ['domain', false],
      ['region', false],
      ['odd', true],
    ]);
  });

  it('keeps a field called like a key of the prototype, each name once, and none without a name', () => {
    const answer = fields([
      { name: '__proto__' },
      { name: 'toString' },
      { name: 'a' },
      { name: 'a' },
      { name: ' ' },
      {},
      'x',
    ]);
    expect(answer.map(({ name }) => name)).toEqual(['__proto__', 'toString', 'a']);
  });

  it('keeps the connector that was asked for', () => {
    expect(parseCredentialMetadata({ authType: 'basic', connectorId: 'other' }, 'mine').connectorId).toBe('mine');
  });

  it.each([undefined, null, [], {}, { requiredFields: {} }, 'text'])('refuses %j', (answer) => {
    expect(() => parseCredentialMetadata(answer, 'a')).toThrow(invalid);
  });
});

describe('parseCredentials', () => {
  it('keeps id, connector and time, and nothing that looks like a secret', () => {
    const one = { credentialId: 'cred_1', connectorId: 'a', createdAt: '2026-01-01T00:00:00Z', apiKey: 'sk_live_1' };
    expect(JSON.stringify(parseCredentials({ credentials: [one] }))).not.toContain('sk_live_1');
  });

  it('keeps the name that some upstreams give', () => {
    const { credentials } = parseCredentials({ credentials: [{ credentialId: 'cred_1', name: ' Acme EU ' }] });
    expect(credentials[0]?.name).toBe('Acme EU');
  });
});

describe('parseCreatedCredential', () => {
  it('is decided by the answer', () => {
    expect(parseCreatedCredential({ credentialId: 'cred_1', oauthUrl: 'https://x.test' })).toMatchObject({
      credentialId: 'cred_1',
    });
    expect(parseCreatedCredential({ oauthUrl: 'https://x.test' })).toEqual({ oauthUrl: 'https://x.test' });
  });

  it.each([undefined, null, {}, { credentialId: '' }, { oauthUrl: 7 }, { oauthUrl: 'x'.repeat(9_000) }])(
    'does not take %j for a stored credential',
    (answer) => {
      expect(() => parseCreatedCredential(answer)).toThrow(invalid);
    },
  );
});
