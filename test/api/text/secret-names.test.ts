import { describe, expect, it } from 'vitest';
import { isSecretName, redact } from '../../../src/api/internal.ts';
import { isSecret } from '../../../src/components/credential-form/field-view.ts';
import { kindOf } from '../../../src/components/tools/parameter-view.ts';

const secrets = [
  'access_key',
  'signing_key',
  'passcode',
  'signature',
  'token_value',
  'api_key',
  'apiKey',
  'x-api-key',
  'client_secret',
  'accessToken',
  'password',
  'passwd',
  'db_pass',
  'passphrase',
  'private_cert',
  'consumer_key',
  'userPin',
  'otp',
  'cvv',
  'credentials',
];

const others = [
  'username',
  'email',
  'passport_number',
  'passenger',
  'message',
  'bypass_cache',
  'compass',
  'pinned',
  'shipping_address',
  'keyword',
  'monkey_count',
];

describe('isSecretName', () => {
  it.each(secrets)('is true for %s', (name) => {
    expect(isSecretName(name)).toBe(true);
  });

  it.each(others)('is false for %s', (name) => {
    expect(isSecretName(name)).toBe(false);
  });
});

describe('one rule for the name of a secret', () => {
  it.each(secrets)('masks %s in the credential form and in the action form', (name) => {
    expect(isSecret(name, 'oauth2')).toBe(true);
    expect(kindOf({ name, type: 'string' })).toBe('secret');
  });

  it.each(['access_key', 'signing_key', 'consumer_key', 'passcode', 'signature', 'token_value', 'cvv', 'pin'])(
    'removes the value of %s from upstream text',
    (name) => {
      expect(redact(`Refused: ${name}=CANARY`)).not.toContain('CANARY');
    },
  );
});
