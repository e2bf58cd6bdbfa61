import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { describe, expect, it } from 'vitest';
import { CredentialRows, type CredentialRowsProps } from '../../../src/components/accounts/credential-rows.tsx';
import { I18nProvider } from '../../../src/i18n/internal.ts';

const credentials = [
  { credentialId: 'cred_abcdef123456', createdAt: '2026-11-20T10:00:00Z' },
  { credentialId: 'cred_2' },
];
const show = (props?: Partial<CredentialRowsProps>) =>
  render(
    <I18nProvider timeZone="UTC">
      <CredentialRows connectorId="shopify" connectorName="Shopify" credentials={credentials} {...props} />
    </I18nProvider>,
  );

describe('<CredentialRows />', () => {
  it('lists what is stored, with its date', () => {
    const { container } = show();
    expect(container.firstElementChild).toHaveProperty('dataset.slot', 'pb-credential-list');
    const list = screen.getByRole('list', { name: 'Accounts of Shopify' });
    const [first, second] = within(list).getAllByRole('listitem');
    expect(first?.dataset['credentialId']).toBe('cred_abcdef123456');
    expect(first?.textContent).toMatch(/^A2Account 2Connected /);
    expect(second?.textContent).toBe('A1Account 1');
  });

  it('has room for an action in each row', () => {
    show({ renderAction: (_, label) => <button type="button">Use {label}</button> });
    expect(screen.getAllByRole('button').map((it) => it.textContent)).toEqual(['Use Account 2', 'Use Account 1']);
  });

  it('calls an account what the upstream calls it', () => {
    show({ credentials: [{ credentialId: 'cred_1', name: 'Acme EU' }], renderAction: (_, label) => `Use ${label}` });
    expect(screen.getByText('Acme EU')).toBeTruthy();
    expect(screen.getByText('Use Acme EU')).toBeTruthy();
  });

  it('says of the only account how many workflows use it', () => {
    show({ credentials: credentials.slice(0, 1), usedBy: 2 });
    expect(screen.getByText('Used by 2 workflows')).toBeTruthy();
  });

  it('does not pretend to know which of several accounts a workflow uses', () => {
    show({ usedBy: 1 });
    expect(screen.getByText('1 workflow is on. It may use any of these accounts.')).toBeTruthy();
    expect(screen.queryByText(/Used by/)).toBeNull();
  });

  it('says nothing of workflows where none is on', () => {
    const { container } = show({ usedBy: 0 });
    expect(container.textContent).not.toMatch(/workflow/);
  });

  it('shows five of many, and the others on request, with the focus on the first of them', async () => {
    const many = Array.from({ length: 25 }, (_, index) => ({
      credentialId: `cred_${index}`,
      createdAt: new Date(Date.UTC(2026, 0, index + 1)).toISOString(),
    }));
    show({ credentials: many });
    expect(screen.getAllByRole('listitem')).toHaveLength(5);
    await userEvent.click(screen.getByRole('button', { name: 'Show all 25 accounts' }));
    const rows = screen.getAllByRole('listitem');
    expect(rows).toHaveLength(25);
    expect(document.activeElement).toBe(rows[5]);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('hides no single account behind a button', () => {
    show({ credentials: Array.from({ length: 6 }, (_, index) => ({ credentialId: `cred_${index}` })) });
    expect(screen.getAllByRole('listitem')).toHaveLength(6);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says that there is none and what to do', () => {
    show({ credentials: [], emptyAction: <button type="button">Connect</button> });
    expect(screen.getByText('There is no Shopify account yet.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Connect' })).toBeTruthy();
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('holds the place of a row while they load', () => {
    show({ credentials: undefined });
    expect(screen.getByText('Loading…')).toBeTruthy();
    expect(screen.queryByText(/There is no .* yet/)).toBeNull();
  });

  it('never says that there is none when some could not be read', () => {
    show({ credentials: [], skipped: 2 });
    expect(screen.getByText('2 accounts couldn’t be read.')).toBeTruthy();
    expect(screen.queryByText(/There is no .* yet/)).toBeNull();
  });

  it('lets the host win over its attributes and reach its element', () => {
    const ref = createRef<HTMLDivElement>();
    render(<CredentialRows connectorId="slack" credentials={[]} data-slot="mine" ref={ref} />);
    expect(ref.current?.dataset['slot']).toBe('mine');
    expect(screen.getByText('There is no Slack account yet.')).toBeTruthy();
  });
});
