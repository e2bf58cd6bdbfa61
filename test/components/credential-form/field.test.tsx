/**
 * @module-tag UX-25
 */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { AuthType } from '../../../src/api/index.ts';
import { assumeFields } from '../../../src/components/credential-form/assume-fields.ts';
import { toFieldViews } from '../../../src/components/credential-form/field-view.ts';
import { CredentialFormView, type CredentialFormViewProps } from '../../../src/components/index.ts';

type Kind = [
  name: string,
  authType: AuthType,
  label: string,
  masked: boolean,
  autoComplete: string,
  inputMode?: string,
];

/** What providers really ask for, and what becomes of it. */
const kinds: Kind[] = [
  ['api_key', 'api_key', 'API key', true, 'new-password'],
  ['apiKey', 'api_key', 'API key', true, 'new-password'],
  ['API-KEY', 'api_key', 'API key', true, 'new-password'],
  ['apikey', 'api_key', 'API key', true, 'new-password'],
  ['secret_key', 'api_key', 'Secret key', true, 'new-password'],
  ['access_token', 'api_key', 'Access token', true, 'new-password'],
  ['accessToken', 'api_key', 'Access token', true, 'new-password'],
  ['bearerToken', 'api_key', 'Bearer token', true, 'new-password'],
  ['personal_access_token', 'api_key', 'Personal access token', true, 'new-password'],
  ['client_id', 'api_key', 'Client ID', false, 'off'],
  ['client_secret', 'api_key', 'Client secret', true, 'new-password'],
  ['private_key', 'api_key', 'Private key', true, 'new-password'],
  ['webhook_signature', 'api_key', 'Webhook signature', true, 'new-password'],
  ['service_account_credentials', 'api_key', 'Service account credentials', true, 'new-password'],
  ['passphrase', 'api_key', 'Passphrase', true, 'new-password'],
  ['passport_number', 'oauth2', 'Passport number', false, 'off'],
  ['shop_domain', 'oauth2', 'Shop domain', false, 'off'],
  ['subdomain', 'api_key', 'Subdomain', false, 'off'],
  ['store_url', 'api_key', 'Store URL', false, 'off', 'url'],
  ['instanceUrl', 'oauth2', 'Instance URL', false, 'off', 'url'],
  ['redirect_uri', 'oauth2', 'Redirect URI', false, 'off', 'url'],
  ['account_email', 'api_key', 'Account email', false, 'off', 'email'],
  ['smtp_port', 'basic', 'SMTP port', false, 'off', 'numeric'],
  ['region', 'api_key', 'Region', false, 'off'],
  ['environment', 'api_key', 'Environment', false, 'off'],
  ['tenant_id', 'oauth2', 'Tenant ID', false, 'off'],
  ['workspaceId', 'api_key', 'Workspace ID', false, 'off'],
  ['organization', 'api_key', 'Organization', false, 'off'],
  ['company_name', 'api_key', 'Company name', false, 'off'],
  ['database', 'basic', 'Database', false, 'off'],
  ['warehouse', 'basic', 'Warehouse', false, 'off'],
  ['username', 'basic', 'Username', false, 'username'],
  ['login', 'basic', 'Login', false, 'username'],
  ['password', 'basic', 'Password', true, 'current-password'],
  ['frobnicator', 'api_key', 'Frobnicator', true, 'new-password'],
  ['frobnicator', 'oauth2', 'Frobnicator', false, 'off'],
  ['frobnicator', 'unknown', 'Frobnicator', true, 'new-password'],
  ['SSH_KEY', 'api_key', 'SSH key', true, 'new-password'],
  ['サイト', 'oauth2', 'サイト', false, 'off'],
];

const field = (name: string, required = true) => ({ name, required });
const metadataOf = (authType: AuthType, ...names: string[]) => ({
  connectorId: 'acme',
  authType,
  requiredFields: names.map((name) => field(name)),
});

describe('the kinds of fields', () => {
  it.each(kinds)(
    '%s of %s is "%s", masked: %s, autocomplete %s',
    (name, authType, label, masked, autoComplete, mode) => {
      render(<CredentialFormView metadata={metadataOf(authType, name)} />);
      const input = screen.getByLabelText<HTMLInputElement>(label);
      expect(input.tagName).toBe('INPUT');
      expect(input.type).toBe(masked ? 'password' : 'text');
      expect(input.autocomplete).toBe(autoComplete);
      expect(input.getAttribute('inputmode')).toBe(mode ?? null);
      expect(input.dataset['field']).toBe(name);
      expect(screen.queryByRole('button', { name: `Show ${label}` }) !== null).toBe(masked);
    },
  );
});

function show(options: CredentialFormViewProps['fieldOptions'], names: string[], authType: AuthType = 'api_key') {
  const sent: Record<string, string>[] = [];
  const onDirtyChange = vi.fn<(dirty: boolean) => void>();
  const metadata = metadataOf(authType, ...names);
  const { container } = render(
    <CredentialFormView
      metadata={metadata}
      fieldOptions={options}
      onConnect={(read) => void sent.push({ ...read() })}
      onDirtyChange={onDirtyChange}
    />,
  );
  return { sent, container, dirty: () => onDirtyChange.mock.calls.map(([dirty]) => dirty) };
}

const submit = () => userEvent.click(screen.getByRole('button', { name: /^Connect/ }));
const labels = () =>
  [...document.querySelectorAll('[data-slot="pb-label"]')].map(({ textContent }) => textContent?.trim());

describe('the options of the host for a field', () => {
  it('puts its label, help, example and link in place of ours', () => {
    show(
      {
        shop_domain: {
          label: 'Your shop',
          help: 'Without https.',
          example: 'acme.myshopify.com',
          helpUrl: 'https://help.example/shop',
        },
      },
      ['shop_domain'],
    );
    const input = screen.getByRole('textbox', { name: 'Your shop' });
    const help = document.getElementById(input.getAttribute('aria-describedby') ?? '');
    expect(help?.textContent).toContain('Without https.');
    expect(help?.textContent).toContain('For example: acme.myshopify.com');
    const link = screen.getByRole('link', { name: /Where do I find this\? Your shop/ });
    expect(link.getAttribute('href')).toBe('https://help.example/shop');
  });

  it('links to no unsafe address', () => {
    show({ region: { helpUrl: 'javascript:alert(1)' } }, ['region']);
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('decide what is masked', () => {
    show({ region: { secret: true }, api_key: { secret: false } }, ['region', 'api_key']);
    expect(screen.getByLabelText<HTMLInputElement>('Region').type).toBe('password');
    expect(screen.getByLabelText<HTMLInputElement>('API key').type).toBe('text');
  });

  it('orders the fields, those without a number last and as they came', () => {
    show({ c: { order: 1 }, b: { order: 2 } }, ['a', 'b', 'c', 'd']);
    expect(labels()).toEqual(['C', 'B', 'A', 'D']);
  });

  it('offers choices by a native select', async () => {
    const options = [
      { value: 'eu', label: 'Europe' },
      { value: 'us', label: 'United States' },
    ];
    const { sent, dirty } = show({ region: { options } }, ['region']);
    await submit();
    expect(sent).toEqual([]);
    expect(screen.getAllByText('Region can’t be empty.')).toHaveLength(2);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Region' }), 'Europe');
    await submit();
    expect(sent).toEqual([{ region: 'eu' }]);
    expect(dirty()).toEqual([true]);
  });

  it('fills in what it knows, which loses nothing when it is left', async () => {
    const options = [{ value: 'eu', label: 'Europe' }];
    const { sent, dirty } = show({ host: { defaultValue: 'acme.example' }, region: { options, defaultValue: 'eu' } }, [
      'host',
      'region',
    ]);
    await userEvent.type(screen.getByRole('textbox', { name: 'Host' }), 'x');
    await userEvent.type(screen.getByRole('textbox', { name: 'Host' }), '{Backspace}');
    await submit();
    expect(sent).toEqual([{ host: 'acme.example', region: 'eu' }]);
    expect(dirty()).toEqual([true, false]);
  });

  it('never fills in a secret, nor has it in the markup', () => {
    const { container } = show({ api_key: { defaultValue: 'sk-canary' } }, ['api_key']);
    expect(screen.getByLabelText<HTMLInputElement>('API key').value).toBe('');
    expect(container.outerHTML).not.toContain('sk-canary');
  });

  it('sends a hidden field without asking', async () => {
    const { sent, container } = show({ environment: { hidden: true, defaultValue: 'live' } }, [
      'environment',
      'region',
    ]);
    expect(labels()).toEqual(['Region']);
    expect(container.outerHTML).not.toContain('live');
    await userEvent.type(screen.getByRole('textbox', { name: 'Region' }), 'eu');
    await submit();
    expect(sent).toEqual([{ environment: 'live', region: 'eu' }]);
  });

  it('checks a pattern, and ignores one that is none', async () => {
    const { sent } = show({ region: { pattern: '[a-z]{2}' }, host: { pattern: '(' } }, ['region', 'host']);
    await userEvent.type(screen.getByRole('textbox', { name: 'Host' }), 'h');
    await userEvent.type(screen.getByRole('textbox', { name: 'Region' }), 'Europe');
    await submit();
    expect(screen.getAllByText('Region isn’t in the right form. Check it and try again.')).toHaveLength(2);
    expect(screen.getByRole('textbox', { name: 'Region' }).getAttribute('aria-invalid')).toBe('true');
    expect(sent).toEqual([]);
    await userEvent.clear(screen.getByRole('textbox', { name: 'Region' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Region' }), 'eu');
    await submit();
    expect(sent).toEqual([{ region: 'eu', host: 'h' }]);
  });

  it('asks for a field only while another one says so', async () => {
    const options = [
      { value: 'cloud', label: 'Cloud' },
      { value: 'own', label: 'Own server' },
    ];
    const { sent } = show(
      { environment: { options, defaultValue: 'cloud' }, host: { when: { field: 'environment', is: 'own' } } },
      ['environment', 'host'],
    );
    expect(labels()).toEqual(['Environment']);
    await userEvent.selectOptions(screen.getByRole('combobox'), 'Own server');
    await userEvent.type(screen.getByRole('textbox', { name: 'Host' }), 'h.example');
    await submit();
    await userEvent.selectOptions(screen.getByRole('combobox'), 'Cloud');
    expect(labels()).toEqual(['Environment']);
    await submit();
    expect(sent).toEqual([{ environment: 'own', host: 'h.example' }, { environment: 'cloud' }]);
  });

  it('takes options under any name for what they are', () => {
    const views = toFieldViews(metadataOf('api_key', 'constructor', 'toString'), {});
    expect(views.map(({ host }) => host)).toEqual([{}, {}]);
  });
});

describe('assumeFields', () => {
  it.each([
    ['api_key', ['apiKey']],
    ['basic', ['username', 'password']],
  ] as const)('asks for the usual of %s when nothing is named, and warns the developer once', (authType, names) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const metadata = { connectorId: `odd_${authType}`, authType, requiredFields: [] };
    expect(assumeFields(metadata).requiredFields.map(({ name }) => name)).toEqual(names);
    assumeFields(metadata);
    expect(warn).toHaveBeenCalledTimes(1);
    expect(warn.mock.calls[0]?.[0]).toContain('are a guess');
  });

  it('leaves everything else as it is', () => {
    for (const metadata of [metadataOf('api_key', 'token'), metadataOf('oauth2'), metadataOf('unknown')]) {
      expect(assumeFields(metadata)).toBe(metadata);
    }
  });
});
