import { describe, expect, it } from 'vitest';
import { isSecretName, nameOfAccount, redact } from '../../../src/api/internal.ts';
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

describe('nameOfAccount', () => {
  const field = (name: string, secret = false) => ({ name, secret });

  it('is the first typed value that is no secret', () => {
    const fields = [field('api_key', true), field('note'), field('shop_domain'), field('region')];
    expect(nameOfAccount(fields, { api_key: 'k', shop_domain: ' fjord.example ', region: 'eu' })).toBe('fjord.example');
  });

  it.each(secrets)('is never the value of %s, whatever the host says of the field', (name) => {
    expect(nameOfAccount([field(name)], { [name]: 'CANARY' })).toBeUndefined();
  });

  it('is never a masked value', () => {
    expect(nameOfAccount([field('shop', true)], { shop: 'CANARY' })).toBeUndefined();
  });

  it('is nothing without a short enough value', () => {
    expect(nameOfAccount([field('shop'), field('__proto__')], { shop: 'x'.repeat(81) })).toBeUndefined();
    expect(nameOfAccount([field('shop')], { shop: ' ' })).toBeUndefined();
    expect(nameOfAccount([field('toString')], {})).toBeUndefined();
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
