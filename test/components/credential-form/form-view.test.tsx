import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef, StrictMode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { PlugboardError, type CredentialMetadata } from '../../../src/api/index.ts';
import {
  CredentialFields,
  CredentialFormView,
  type CredentialFormViewProps,
  type ReadValues,
} from '../../../src/components/credential-form/index.ts';

const field = (name: string, required = true, description?: string) => ({ name, required, description });
const shop: CredentialMetadata = {
  connectorId: 'shopify',
  authType: 'api_key',
  requiredFields: [field('shop_domain', true, 'Your store domain'), field('api_key'), field('region', false)],
};
const oauth: CredentialMetadata = { connectorId: 'slack', authType: 'oauth2', requiredFields: [] };
const odd: CredentialMetadata = { connectorId: 'odd', authType: 'unknown', requiredFields: [] };

function show(props?: Partial<CredentialFormViewProps>) {
  const sent: Record<string, string>[] = [];
  const onConnect = vi.fn<(read: ReadValues) => void>((read) => void sent.push(read()));
  const view = (more?: Partial<CredentialFormViewProps>) => (
    <CredentialFormView metadata={shop} connectorName="Shopify" onConnect={onConnect} {...props} {...more} />
  );
  const { rerender, unmount, container } = render(view());
  return {
    sent,
    onConnect,
    container,
    unmount,
    update: (more: Partial<CredentialFormViewProps>) => rerender(view(more)),
  };
}

const domain = () => screen.getByRole('textbox', { name: 'Shop domain' });
const key = () => screen.getByLabelText<HTMLInputElement>('API key');
const submit = () => screen.getByRole('button', { name: 'Connect Shopify' });
const summary = () => within(screen.getByRole('alert'));

async function fill() {
  await userEvent.type(domain(), 'acme.example');
  await userEvent.type(key(), 'sk-canary');
}

describe('the id of a connector', () => {
  it('stands in the form when its name is another, or looks like another', () => {
    show({ connectorName: 'Ѕhopify' });
    expect(screen.getByText('shopify').tagName).toBe('CODE');
    expect(screen.getByText('shopify').parentElement?.textContent).toBe('ID shopify');
  });

  it.each([
    ['Shopify', shop],
    ['SLACK', oauth],
  ])('is not said beside %s, which says it', (connectorName, metadata) => {
    const { container } = show({ connectorName, metadata });
    expect(container.querySelector('code')).toBeNull();
  });
});

describe('<CredentialFormView />', () => {
  it('is a form that names its connector and sends nothing by itself', () => {
    const { container } = show();
    const form = container.querySelector('form');
    expect(form).toHaveProperty('noValidate', true);
    expect(form?.dataset).toMatchObject({ slot: 'pb-credential-form', connectorId: 'shopify' });
    expect(container.querySelector('[name]')).toBeNull();
  });

  it('labels fields in words, says which are optional and marks the required ones', () => {
    show();
    expect(domain()).toHaveProperty('required', true);
    expect(screen.getByRole('textbox', { name: 'Region (optional)' })).toHaveProperty('required', false);
  });

  it('describes a field by its help', () => {
    show();
    const help = domain().getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(help)?.textContent).toBe('Your store domain');
  });

  it('hides secrets and reveals them on request', { tags: ['security-57'] }, async () => {
    show();
    expect(key().type).toBe('password');
    await userEvent.click(screen.getByRole('button', { name: 'Show API key' }));
    expect(key().type).toBe('text');
    await userEvent.click(screen.getByRole('button', { name: 'Hide API key' }));
    expect(key().type).toBe('password');
  });

  it('hides a revealed secret again when the focus leaves the field', async () => {
    show();
    await userEvent.click(screen.getByRole('button', { name: 'Show API key' }));
    await userEvent.click(key());
    expect(key().type).toBe('text');
    await userEvent.click(domain());
    expect(key().type).toBe('password');
  });

  it('keeps browsers from filling, correcting or keeping secrets', { tags: ['security-57'] }, () => {
    show();
    expect(key().autocomplete).toBe('new-password');
    expect(key().getAttribute('spellcheck')).toBe('false');
    expect(domain().getAttribute('autocomplete')).toBe('off');
  });

  it('gives what was typed by the upstream’s keys and leaves out what is empty', async () => {
    const { sent } = show();
    await fill();
    await userEvent.click(submit());
    expect(sent).toEqual([{ shop_domain: 'acme.example', api_key: 'sk-canary' }]);
  });

  it('submits with Enter', async () => {
    const { sent } = show();
    await fill();
    await userEvent.type(key(), '{Enter}');
    expect(sent).toHaveLength(1);
  });

  it('drops the space that was copied along with a key, and keeps that of a password', async () => {
    const basic = {
      connectorId: 'sap',
      authType: 'basic' as const,
      requiredFields: [field('username'), field('password')],
    };
    const { sent, update } = show();
    await userEvent.type(domain(), 'acme.example');
    await userEvent.type(key(), ' sk-canary ');
    await userEvent.click(submit());
    update({ metadata: basic });
    await userEvent.type(screen.getByLabelText('Username'), ' ada ');
    await userEvent.type(screen.getByLabelText('Password'), ' pass ');
    await userEvent.click(submit());
    expect(sent.map((values) => ({ ...values }))).toEqual([
      { shop_domain: 'acme.example', api_key: 'sk-canary' },
      { username: 'ada', password: ' pass ' },
    ]);
  });

  it('writes no value into the markup', { tags: ['security-57'] }, async () => {
    const { container } = show();
    await fill();
    expect(container.outerHTML).not.toContain('sk-canary');
    expect(container.outerHTML).not.toContain('value=');
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'a.b', 'a[0]', ' name ', '', 'submit'])(
    'takes a field named %j like any other',
    { tags: ['security-167', 'security-169'] },
    async (name) => {
      const { sent, container } = show({ metadata: { ...shop, requiredFields: [field(name)] } });
      const input = container.querySelector('input') as HTMLInputElement;
      expect(input.value).toBe('');
      await userEvent.type(input, 'x');
      await userEvent.click(submit());
      expect(Object.keys(sent[0] ?? {})).toEqual([name]);
      expect(Object.getOwnPropertyDescriptor(sent[0], name)?.value).toBe('x');
    },
  );

  it('names a field whose name says nothing by its place', () => {
    show({ metadata: { ...shop, requiredFields: [field('__'), field('url')] } });
    expect(screen.getByLabelText('Field 1')).toBeTruthy();
  });

  it('shows upstream text as text', () => {
    const { container } = show({ metadata: { ...shop, requiredFields: [field('<b>x</b>', true, '<img src=x>')] } });
    expect(container.querySelector('b, img')).toBeNull();
  });

  it('gives every form and connector ids of its own', () => {
    render(
      <>
        <CredentialFormView metadata={shop} />
        <CredentialFormView metadata={shop} />
        <CredentialFormView metadata={{ ...shop, connectorId: 'other shop' }} />
      </>,
    );
    const ids = [...document.querySelectorAll('input')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(9);
    expect(ids.filter((id) => /\s/.test(id))).toEqual([]);
  });
});

describe('checks', () => {
  it('names each empty required field once in a summary and at the field, in the same words', async () => {
    const { sent } = show();
    await userEvent.click(submit());
    expect(sent).toEqual([]);
    expect(summary().getByRole('heading', { name: 'There is a problem' })).toBeTruthy();
    const links = summary().getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual(['Shop domain can’t be empty.', 'API key can’t be empty.']);
    expect(domain().getAttribute('aria-invalid')).toBe('true');
    const described = domain().getAttribute('aria-describedby')?.split(' ')[0] ?? '';
    expect(document.getElementById(described)?.textContent).toBe('Shop domain can’t be empty.');
  });

  it('moves the focus to the summary, and from its links to the fields', async () => {
    show();
    // Files that ran before may have left one.
    const { href } = location;
    await userEvent.click(submit());
    expect(document.activeElement).toBe(screen.getByRole('alert'));
    await userEvent.click(summary().getByRole('link', { name: /API key/ }));
    expect(document.activeElement).toBe(key());
    expect(location.href).toBe(href);
  });

  it('takes spaces for nothing', async () => {
    const { sent } = show();
    await userEvent.type(domain(), '   ');
    await userEvent.type(key(), 'x');
    await userEvent.click(submit());
    expect(sent).toEqual([]);
    expect(summary().getAllByRole('link')).toHaveLength(1);
  });

  it('forgets its complaints once the fields are filled', async () => {
    show();
    await userEvent.click(submit());
    await fill();
    await userEvent.click(submit());
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('marks the fields that the server refused and keeps what was typed', { tags: ['security-59'] }, async () => {
    const { update } = show();
    await fill();
    await userEvent.click(submit());
    update({ error: new PlugboardError('rejected', 'x', { fields: ['api_key', 'elsewhere'] }) });
    expect(document.activeElement).toBe(screen.getByRole('alert'));
    expect(summary().getByRole('link', { name: 'API key wasn’t accepted. Check it and try again.' })).toBeTruthy();
    expect(key().getAttribute('aria-invalid')).toBe('true');
    expect(key().value).toBe('sk-canary');
    expect(domain()).toHaveProperty('value', 'acme.example');
  });

  it('says in plain words what went wrong with the whole, and what to quote', async () => {
    const { update } = show();
    await fill();
    await userEvent.click(submit());
    update({ error: new PlugboardError('upstream_error', 'developer words', { requestId: 'req_1' }) });
    expect(screen.getByRole('alert').textContent).toContain('The integration service had a problem.');
    expect(screen.getByRole('alert').textContent).toContain('What you entered is still here.');
    expect(screen.getByRole('alert').textContent).toContain('req_1');
    expect(screen.getByRole('alert').textContent).not.toContain('developer words');
    expect(key().value).toBe('sk-canary');
  });

  it('leaves the focus alone when an error was there before any submit', () => {
    show({ error: new PlugboardError('offline', 'x') });
    expect(screen.getByRole('alert').textContent).toContain('offline');
    expect(document.activeElement).toBe(document.body);
  });

  it('leaves the focus where a user has moved it', async () => {
    const { update } = show();
    render(<button type="button">Elsewhere</button>);
    await fill();
    await userEvent.click(submit());
    screen.getByRole('button', { name: 'Elsewhere' }).focus();
    update({ error: new PlugboardError('offline', 'x') });
    expect(document.activeElement?.textContent).toBe('Elsewhere');
  });
});

describe('while it is sent', () => {
  it('lets nothing be changed or sent again, and keeps the focus', async () => {
    const { onConnect, update } = show();
    await fill();
    await userEvent.click(submit());
    update({ busy: true });
    const button = screen.getByRole('button', { name: 'Connecting…' });
    expect(document.activeElement).toBe(button);
    expect(key().readOnly).toBe(true);
    expect(key().disabled).toBe(false);
    await userEvent.click(button);
    fireEvent.submit(button.closest('form') as HTMLFormElement);
    expect(onConnect).toHaveBeenCalledTimes(1);
  });

  it('hides what was revealed', async () => {
    const { update } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Show API key' }));
    update({ busy: true });
    expect(key().type).toBe('password');
  });

  it('sends once for five quick submits when it is given a promise', { tags: ['security-131'] }, async () => {
    const settle: (() => void)[] = [];
    const answer = new Promise<void>((resolve) => void settle.push(resolve));
    const onConnect = vi.fn<() => Promise<void>>(() => answer);
    show({ onConnect });
    await fill();
    const form = key().form as HTMLFormElement;
    for (let times = 0; times < 5; times += 1) fireEvent.submit(form);
    expect(onConnect).toHaveBeenCalledTimes(1);
    settle[0]?.();
    await answer;
    await Promise.resolve();
    fireEvent.submit(form);
    expect(onConnect).toHaveBeenCalledTimes(2);
  });

  it('can be sent again after a rejected promise', async () => {
    const onConnect = vi.fn<() => Promise<void>>(() => Promise.reject(new Error('no')));
    show({ onConnect });
    await fill();
    await userEvent.click(submit());
    await userEvent.click(submit());
    expect(onConnect).toHaveBeenCalledTimes(2);
  });

  it('empties the inputs when it goes', async () => {
    const { unmount } = show();
    await fill();
    const input = key();
    unmount();
    expect(input.value).toBe('');
  });

  it('works in strict mode', async () => {
    const sent: unknown[] = [];
    render(
      <CredentialFormView metadata={shop} connectorName="Shopify" onConnect={(read) => void sent.push(read())} />,
      {
        wrapper: StrictMode,
      },
    );
    await fill();
    await userEvent.click(submit());
    expect(sent).toHaveLength(1);
  });

  it('shows nothing of one connector in the form of the next', async () => {
    const { update } = show();
    await fill();
    update({ metadata: { ...shop, connectorId: 'other' } });
    expect(key().value).toBe('');
  });
});

describe('other auth types', () => {
  it('says that a sign-in opens, and offers only the button', { tags: ['UX-29'] }, () => {
    show({ metadata: oauth, connectorName: 'Slack' });
    expect(screen.getByText(/If Slack asks you to sign in, a window opens/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Continue to Slack' })).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('does not mention secrets in a form without one', () => {
    const requiredFields = [{ name: 'shop_domain', required: true }];
    show({
      metadata: { connectorId: 'shopify', authType: 'oauth2', requiredFields },
      connectorName: 'Shopify',
      connectMode: 'none',
    });
    expect(screen.getByText('You’ll find these in your Shopify account.')).toBeTruthy();
  });

  it.each([
    ['redirect', /leave this page to sign in to Slack/, 'Continue to Slack'],
    ['none', /Slack needs no details/, 'Connect Slack'],
  ] as const)('describes the connect mode %s', (connectMode, intro, name) => {
    show({ metadata: oauth, connectorName: 'Slack', connectMode });
    expect(screen.getByText(intro)).toBeTruthy();
    expect(screen.getByRole('button', { name })).toBeTruthy();
  });

  it('sends an empty object when there is nothing to ask', async () => {
    const { sent } = show({ metadata: { ...shop, requiredFields: [] } });
    await userEvent.click(submit());
    expect(sent.map((values) => Object.keys(values))).toEqual([[]]);
  });

  it('asks for the fields of a type it does not know, all hidden unless plainly public', () => {
    show({ metadata: { ...odd, requiredFields: [field('thing'), field('region')] } });
    expect(screen.getByLabelText<HTMLInputElement>('Thing').type).toBe('password');
    expect(screen.getByLabelText<HTMLInputElement>('Region').type).toBe('text');
  });

  it('says that it cannot connect a type it does not know and has no fields for', () => {
    show({ metadata: odd, connectorName: 'Odd', actions: <a href="/help">Get help</a> });
    expect(screen.getByText(/Odd can’t be connected here/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByRole('link', { name: 'Get help' })).toBeTruthy();
  });

  it('makes a name of the connector’s id when it has none', () => {
    show({ metadata: oauth, connectorName: undefined });
    expect(screen.getByRole('button', { name: 'Continue to Slack' })).toBeTruthy();
  });
});

describe('CredentialFields', () => {
  it('lets a host order the parts and reach their elements', async () => {
    const form = createRef<HTMLFormElement>();
    const onSubmit = vi.fn<() => void>();
    render(
      <CredentialFields.Root metadata={shop} ref={form} onSubmit={onSubmit} data-slot="mine" onConnect={() => {}}>
        <CredentialFields.Field name="api_key" data-testid="own" />
        <CredentialFields.Field name="not_asked_for" />
        <CredentialFields.Submit>Go</CredentialFields.Submit>
      </CredentialFields.Root>,
    );
    expect(form.current?.dataset['slot']).toBe('mine');
    expect(screen.getByTestId('own').dataset['slot']).toBe('pb-field');
    expect(screen.getAllByLabelText(/./)).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Go' }));
    expect(onSubmit).toHaveBeenCalledOnce();
  });

  it('does nothing when the host prevents the submit', async () => {
    const { onConnect } = show({ onSubmit: (event) => event.preventDefault() });
    await fill();
    await userEvent.click(submit());
    expect(onConnect).not.toHaveBeenCalled();
  });

  it('refuses a part outside its root and says what to do', () => {
    expect(() => render(<CredentialFields.Intro />)).toThrow(
      '<CredentialFields.Intro> is outside <CredentialFields.Root>',
    );
    vi.mocked(console.error).mockClear();
  });
});
