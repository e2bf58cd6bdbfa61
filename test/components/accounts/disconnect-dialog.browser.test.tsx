import { render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Workflow, WorkflowState } from '../../../src/api/index.ts';
import { DisconnectDialog, type DisconnectDialogProps } from '../../../src/components/index.ts';

const workflow = (name: string, state: WorkflowState): Workflow => ({
  workflowId: `wf_${name}`,
  integrationId: 'int_shopify',
  name,
  state,
});
const workflows = [workflow('Sync orders', 'active'), workflow('Stock', 'inactive'), workflow('Refunds', 'unknown')];

function show(props?: Partial<DisconnectDialogProps>) {
  const onClose = vi.fn<() => void>();
  const onConfirm = vi.fn<() => void>();
  render(
    <DisconnectDialog
      open
      name="Shopify"
      account="Account 1"
      workflows={workflows}
      {...{ onClose, onConfirm }}
      {...props}
    />,
  );
  return { onClose, onConfirm };
}

describe('<DisconnectDialog />', () => {
  it('counts what is on, says apart what may be on, and names nothing that is off', () => {
    show();
    expect(screen.getByRole('dialog', { name: 'Disconnect Shopify, Account 1?' })).toBeDefined();
    const [on, open] = screen.getAllByRole('list');
    expect(on?.previousElementSibling?.textContent).toBe('1 workflow is on and will stop:');
    expect(on?.textContent).toBe('Sync orders');
    expect(open?.previousElementSibling?.textContent).toBe(
      'We can’t tell whether this one is on. If it is, it may stop too:',
    );
    expect(open?.textContent).toBe('Refunds');
  });

  it('does not say that nothing is on where it cannot tell', () => {
    show({ workflows: [workflow('Refunds', 'unknown')] });
    expect(screen.getByRole('dialog').textContent).not.toContain('No workflow is on');
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Refunds']);
  });

  it('says by ids whose account it is, whatever the names look like', () => {
    show({ name: 'Ѕhopify', ids: ['c_evil', 'cred_7'] });
    expect(screen.getByText('c_evil').tagName).toBe('CODE');
    expect(screen.getByText('cred_7').parentElement?.textContent).toBe('ID c_evilcred_7');
  });

  it('names the request, the data that stays, and the grant at the provider', () => {
    show({ consequences: 'Orders will no longer reach your warehouse.' });
    const said = screen.getByRole('dialog').textContent;
    expect(said).toContain('Orders will no longer reach your warehouse.');
    expect(said).toContain(
      'goes to the team behind this product. The account stays connected until they have carried it out',
    );
    expect(said).toContain('Your run history stays. Deleting it is a separate step.');
    expect(said).toContain('Access that you gave in Shopify itself may remain until you remove it there.');
  });

  it.each([
    ['others may be used', { others: true }, /It will stop if it uses this account/],
    ['none is on', { workflows: [] }, /No workflow is on/],
    ['nobody knows', { workflows: undefined }, /couldn’t find out which workflows are on/],
  ])('when %s says so', (_, props, words) => {
    show(props);
    expect(screen.getByRole('dialog').textContent).toMatch(words);
  });

  it('has the focus on what changes nothing, and closes by Escape', async () => {
    const { onClose, onConfirm } = show();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep connected' })));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(onClose).toHaveBeenCalledWith('escape'));
    expect(onConfirm).not.toHaveBeenCalled();
  });

  it('confirms by the other button', async () => {
    const { onConfirm } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Request disconnection' }));
    expect(onConfirm).toHaveBeenCalledOnce();
  });
});
