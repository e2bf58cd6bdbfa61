import { describe, expect, it } from 'vitest';
import {
  parseCreatedCredential,
  parseCredentialFanOut,
  parseCredentialMetadata,
  parseCredentials,
} from '../../../src/api/parse/credentials.ts';

const invalid = expect.objectContaining({ name: 'PlugboardError', code: 'upstream_invalid' });

describe('parseCredentialMetadata', () => {
  const fields = (requiredFields: unknown) =>
    parseCredentialMetadata({ authType: 'api_key', requiredFields }, 'a').requiredFields;

  it.each(['oauth2', 'api_key', 'basic'])('knows %s', (authType) => {
    expect(parseCredentialMetadata({ authType }, 'a').authType).toBe(authType);
  });

  it.each(['oauth1', '', null, 7, 'constructor'])('maps %j to unknown', (authType) => {
    expect(parseCredentialMetadata({ authType, requiredFields: [] }, 'a').authType).toBe('unknown');
  });

  it('treats a field as required unless it says otherwise', () => {
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

  it(
    'keeps a field called like a key of the prototype, each name once, and none without a name',
    { tags: ['security-169'] },
    () => {
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
    },
  );

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
describe('parseCredentialFanOut', () => {
  it('reads both halves', () => {
    const answer = {
      credentials: [{ credentialId: 'c', connectorId: 'a' }],
      failed: [
        { connectorId: 'b', code: 'upstream_error', unforeseen: 'text of the upstream' },
        { connectorId: 'c', code: { message: 'x' } },
        { connectorId: 'd' },
        { connectorId: '..' },
        null,
      ],
    };
    expect(parseCredentialFanOut(answer)).toMatchObject({
      credentials: [{ credentialId: 'c', connectorId: 'a' }],
      failed: [
        { connectorId: 'b', code: 'upstream_error' },
        { connectorId: 'c', code: 'internal' },
        { connectorId: 'd', code: 'internal' },
      ],
    });
  });

  it.each([undefined, {}, { failed: [] }])('refuses %j', (answer) => {
    expect(() => parseCredentialFanOut(answer)).toThrow(invalid);
  });
});
