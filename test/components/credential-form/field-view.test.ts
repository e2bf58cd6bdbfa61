import { describe, expect, it } from 'vitest';
import type { AuthType, CredentialField } from '../../../src/api/index.ts';
import { isSecret, toFieldViews } from '../../../src/components/credential-form/field-view.ts';

const field = (name: string, required = true): CredentialField => ({ name, required });
const views = (authType: AuthType, ...requiredFields: CredentialField[]) =>
  toFieldViews({ connectorId: 'acme', authType, requiredFields });

describe('isSecret', () => {
  it.each([
    'api_key',
    'apiKey',
    'client_secret',
    'access_token',
    'password',
    'passphrase',
    'private_cert',
    'consumer_key',
  ])('hides %s whatever the auth type', (name) => {
    expect(isSecret(name, 'oauth2')).toBe(true);
    expect(isSecret(name, 'api_key')).toBe(true);
  });

  it.each([
    'username',
    'email',
    'shop_domain',
    'store_url',
    'host',
    'region',
    'realm',
    'account_id',
    'database',
    'port',
  ])('shows %s, which is plainly public', (name) => {
    expect(isSecret(name, 'api_key')).toBe(false);
    expect(isSecret(name, 'basic')).toBe(false);
  });

  it('hides what it cannot place, but not when the provider asks for the secrets itself', () => {
    expect(isSecret('frobnicator', 'api_key')).toBe(true);
    expect(isSecret('frobnicator', 'basic')).toBe(true);
    expect(isSecret('frobnicator', 'unknown')).toBe(true);
    expect(isSecret('frobnicator', 'oauth2')).toBe(false);
  });
});

describe('toFieldViews', () => {
  it('keeps names verbatim and in order', () => {
    const names = ['a.b', 'a[0]', '0', ' name ', '__proto__', 'constructor', ''];
    expect(views('api_key', ...names.map((name) => field(name))).map(({ name }) => name)).toEqual(names);
  });

  it('numbers the fields, so that any name makes a safe id', () => {
    expect(views('api_key', field('"><b>'), field('x')).map(({ position }) => position)).toEqual([0, 1]);
  });

  it('shows a name given twice once, required if either is', () => {
    expect(views('api_key', field('key', false), field('key'))).toMatchObject([{ name: 'key', required: true }]);
  });

  it('tells names apart by their position when invisible characters differ', () => {
    const labels = views('api_key', field('api_key'), field('api\u200b_key'), field('api_\u202ekey'));
    expect(labels.map(({ label }) => label)).toEqual(['API key (api_key)', 'API key (2)', 'API key (3)']);
    expect(labels.map(({ name }) => name)).toEqual(['api_key', 'api\u200b_key', 'api_\u202ekey']);
  });

  it('tells equal labels apart by the name', () => {
    const labels = views('api_key', field('api_key'), field('apiKey'), field('region')).map(({ label }) => label);
    expect(labels).toEqual(['API key (api_key)', 'API key (apiKey)', 'Region']);
  });

  it('drops a blank description', () => {
    const [view] = views('api_key', { name: 'key', description: '  ', required: true });
    expect(view?.description).toBeUndefined();
  });

  it('lets a password manager fill the pair of basic authorisation', () => {
    const basic = views('basic', field('host'), field('username'), field('password'), field('api_token'));
    expect(basic.map(({ autoComplete }) => autoComplete)).toEqual([
      'off',
      'username',
      'current-password',
      'new-password',
    ]);
  });

  it('keeps saved passwords out of API keys', () => {
    const fields = views('api_key', field('api_key'), field('email'));
    expect(fields.map(({ autoComplete }) => autoComplete)).toEqual(['new-password', 'off']);
  });

  it('offers the right keyboard for what is public', () => {
    const modes = views(
      'basic',
      field('store_url'),
      field('email'),
      field('port'),
      field('token_url'),
      field('username'),
    );
    expect(modes.map(({ inputMode }) => inputMode)).toEqual(['url', 'email', 'numeric', undefined, undefined]);
  });

  it('takes five hundred fields', () => {
    const many = Array.from({ length: 500 }, (_, index) => field(`field_${index}`));
    expect(views('api_key', ...many)).toHaveLength(500);
  });
});
