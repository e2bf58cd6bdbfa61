import { render, screen, within } from '@testing-library/react';
import { createRef } from 'react';
import { describe, expect, it } from 'vitest';
import { CredentialRows, type CredentialRowsProps } from '../../../src/components/credential-rows/index.ts';
import { shortId } from '../../../src/components/credential-rows/short-id.ts';
import { I18nProvider } from '../../../src/i18n/index.ts';

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

describe('shortId', () => {
  it.each([
    ['cred_abcdef123456', '…123456'],
    ['cred_2', 'cred_2'],
    ['', ''],
  ])('writes %j as %j', (id, short) => {
    expect(shortId(id)).toBe(short);
  });
});

describe('<CredentialRows />', () => {
  it('lists what is stored, with its date and the end of its id', () => {
    const { container } = show();
    expect(container.firstElementChild).toHaveProperty('dataset.slot', 'pb-credential-list');
    const list = screen.getByRole('list', { name: 'Credentials for Shopify' });
    const [first, second] = within(list).getAllByRole('listitem');
    expect(first?.dataset['credentialId']).toBe('cred_abcdef123456');
    expect(first?.textContent).toMatch(/Shopify credentialAdded Nov 20, 2026.*ID …123456/);
    expect(second?.textContent).toBe('Shopify credentialID cred_2');
  });

  it('has room for an action in each row', () => {
    show({ renderAction: ({ credentialId }) => <button type="button">Use {credentialId}</button> });
    expect(screen.getAllByRole('button').map((it) => it.textContent)).toEqual(['Use cred_abcdef123456', 'Use cred_2']);
  });

  it('says that there is none and what to do', () => {
    show({ credentials: [], emptyAction: <button type="button">Connect</button> });
    expect(screen.getByText('There is no credential for Shopify yet.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Connect' })).toBeTruthy();
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('holds the place of a row while they load', () => {
    show({ credentials: undefined });
    expect(screen.getByText('Loading…')).toBeTruthy();
    expect(screen.queryByText(/There is no credential/)).toBeNull();
  });

  it('never says that there is none when some could not be read', () => {
    show({ credentials: [], skipped: 2 });
    expect(screen.getByText('2 credentials couldn’t be read.')).toBeTruthy();
    expect(screen.queryByText(/There is no credential/)).toBeNull();
  });

  it('lets the host win over its attributes and reach its element', () => {
    const ref = createRef<HTMLDivElement>();
    render(<CredentialRows connectorId="slack" credentials={[]} data-slot="mine" ref={ref} />);
    expect(ref.current?.dataset['slot']).toBe('mine');
    expect(screen.getByText('There is no credential for Slack yet.')).toBeTruthy();
  });
});
