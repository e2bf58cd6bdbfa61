import { cleanup, render } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CredentialFormView, EventForm, SearchField } from '../../src/components/index.ts';
import { CredentialForm, LogPurge } from '../../src/marketplace/index.ts';
import { createStage } from '../marketplace/render-stage.tsx';

const kinds = ['onSubmit', 'onReset', 'onChange', 'onInput'] as const;

/** A form of the host around something of ours: in the page as well, or only in React’s tree. */
function HostForm({ heard, portal, children }: { heard: string[]; portal: boolean; children: ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const hear = Object.fromEntries(kinds.map((kind) => [kind, () => void heard.push(kind)]));
  const Tag = portal ? 'form' : 'section';
  return (
    <>
      <Tag {...hear}>{portal ? place && createPortal(children, place) : children}</Tag>
      <div ref={setPlace} />
    </>
  );
}

const metadata = {
  connectorId: 'stripe',
  authType: 'api_key',
  requiredFields: [{ name: 'apiKey', type: 'string', required: true }],
} as unknown as Parameters<typeof CredentialFormView>[0]['metadata'];

describe.each([true, false])('a form of the host around ours, by a portal: %s', (portal) => {
  it('hears nothing of a credential form', async () => {
    const heard: string[] = [];
    const onConnect = vi.fn<() => void>();
    render(
      <HostForm heard={heard} portal={portal}>
        <CredentialFormView metadata={metadata} onConnect={onConnect} />
      </HostForm>,
    );
    await page.getByRole('textbox').or(page.getByLabelText('API key')).first().fill('key');
    await page.getByRole('button', { name: /Connect/ }).click();
    document.querySelector<HTMLFormElement>('[data-slot="pb-credential-form"]')?.reset();
    expect(onConnect).toHaveBeenCalledOnce();
    expect(heard).toEqual([]);
  });

  it('hears nothing of a form that sends an event', async () => {
    const heard: string[] = [];
    const onSend = vi.fn<() => void>();
    render(
      <HostForm heard={heard} portal={portal}>
        <EventForm events={['order.created', 'order.paid']} onSend={onSend} />
        <SearchField value="" onValueChange={() => {}} />
      </HostForm>,
    );
    await page.getByRole('combobox').selectOptions('order.paid');
    await page.getByRole('textbox').fill('{}');
    await page.getByRole('searchbox').fill('shop');
    await page.getByRole('button', { name: 'Send event' }).click();
    document.querySelector<HTMLFormElement>('[data-slot="pb-event-form"]')?.reset();
    expect(onSend).toHaveBeenCalledOnce();
    expect(heard).toEqual([]);
  });
});

describe('a form of the host around a connected form', () => {
  it('is left alone when an account is connected', async () => {
    const heard: string[] = [];
    const stage = createStage();
    stage.show(
      <HostForm heard={heard} portal>
        <CredentialForm connectorId="stripe" />
      </HostForm>,
    );
    await page.getByLabelText('API key', { exact: true }).fill('rk_live');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(/is connected/).first()).toBeVisible();
    expect(heard).toEqual([]);
  });
});

describe('a modal of the host around ours', () => {
  const heard: string[] = [];
  const hear = (event: Event) => event instanceof KeyboardEvent && heard.push(`document ${event.key}`);
  afterEach(() => {
    document.removeEventListener('keydown', hear);
    heard.length = 0;
    cleanup();
  });

  const modal = (children: ReactNode) => {
    document.addEventListener('keydown', hear);
    return (
      <div role="presentation" onKeyDown={({ key }) => void heard.push(`modal ${key}`)}>
        {children}
      </div>
    );
  };

  it('hears nothing of the Escape that closes our dialog, and all of the next', async () => {
    createStage({ allow: { purge: true } }).show(modal(<LogPurge />));
    await page.getByRole('button', { name: 'Delete run logs…' }).click();
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(heard).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(heard).toEqual(['modal Escape', 'document Escape']);
  });

  it('hears Escape from the search field once it is empty', async () => {
    function Search() {
      const [value, setValue] = useState('shop');
      return <SearchField value={value} onValueChange={setValue} />;
    }
    render(modal(<Search />));
    await page.getByRole('searchbox').click();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('searchbox')).toHaveValue('');
    expect(heard).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(heard).toEqual(['modal Escape', 'document Escape']);
  });
});
