/**
 * @module-tag connectivity/getConnectorAction
 * @module-tag connectivity/executeConnectorAction
 */
import { QueryClient } from '@tanstack/react-query';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ActionRunner, type ActionRunnerProps } from '../../../src/marketplace/index.ts';
import { createStage, problem, type StageOptions } from '../render-stage.tsx';

const execute = 'POST /connectivity/connectors/shopify/actions/list-orders/execute';
const create = 'POST /connectivity/connectors/shopify/actions/create-orders/execute';
const all = ['shopify/list-orders', 'shopify/get-orders', 'shopify/create-orders'];

async function prepare(options: StageOptions = {}, accounts = 1) {
  const stage = createStage({ allow: { actions: all }, ...options });
  for (let count = 0; count < accounts; count += 1) await stage.connect('shopify', { shop_domain: 'acme.example' });
  return stage;
}

const runner = (actionId: string, props: Partial<ActionRunnerProps> = {}) => (
  <ActionRunner connectorId="shopify" actionId={actionId} {...props} />
);
const run = (name = 'Run action') => screen.findByRole('button', { name });
const executed = (stage: { events: { type: string }[] }) =>
  stage.events.filter(({ type }) => type === 'action_executed');

describe('<ActionRunner />', () => {
  it(
    'runs an action with the only account, shows the answer, the time and the code, and tells the host once',
    { tags: ['UX-60'] },
    async () => {
      const stage = await prepare();
      stage.show(runner('list-orders'), { strict: true });
      await userEvent.type(await screen.findByRole('textbox', { name: /^Limit/ }), '2');
      expect(screen.getByText('This acts on real data in Shopify (Account 1).')).toBeDefined();
      await userEvent.click(await run());
      const result = await screen.findByRole('region', { name: 'Result' });
      await waitFor(() => expect(result.dataset['state']).toBe('succeeded'));
      expect(within(result).getByText('HTTP 200')).toBeDefined();
      expect(within(result).getByRole('region', { name: 'Answer as JSON' }).textContent).toContain('"total": 99.99');
      expect(within(result).getByText(/Time taken/)).toBeDefined();
      expect(within(result).getByRole('region', { name: 'curl, in a shell', hidden: true }).textContent).toContain(
        '"limit": 2',
      );
      expect(screen.getByText('“List Orders” is done.')).toBeDefined();
      expect(stage.asked(execute)).toHaveLength(1);
      expect(executed(stage)).toEqual([
        { type: 'action_executed', connectorId: 'shopify', actionId: 'list-orders', success: true },
      ]);
    },
  );

  it('chooses no account of several by itself', async () => {
    const stage = await prepare({}, 2);
    stage.show(runner('list-orders'));
    await userEvent.click(await run());
    expect(await screen.findAllByText('Choose the account to act on.')).toHaveLength(2);
    expect(stage.asked(execute)).toEqual([]);
    const picker = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Account' });
    await userEvent.selectOptions(picker, picker.options[1] as HTMLOptionElement);
    await userEvent.click(await run());
    await screen.findByText('Done');
    expect(stage.asked(execute)).toHaveLength(1);
  });

  it('asks for an account first when there is none', async () => {
    const stage = await prepare({}, 0);
    const onConnect = vi.fn<() => void>();
    stage.show(runner('list-orders', { onConnect }));
    await userEvent.click(await screen.findByRole('button', { name: 'Connect Shopify' }));
    expect(onConnect).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('button', { name: 'Run action' })).toBeNull();
  });

  it('offers no way to connect to who may not', async () => {
    const stage = await prepare({}, 0);
    stage.show(runner('list-orders', { onConnect: () => {} }), { permissions: { connect: false } });
    expect(await screen.findByText(/Connect Shopify first/)).toBeDefined();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('asks once more before an action that changes data', async () => {
    const stage = await prepare();
    stage.show(runner('create-orders'));
    await userEvent.type(await screen.findByRole('textbox', { name: 'Name' }), 'Gift');
    await userEvent.click(await run());
    const dialog = await screen.findByRole('dialog', { name: 'Run “Create Orders”?' });
    const [credential] = stage.sandbox.snapshot().credentials;
    expect(dialog.textContent).toContain(`ID create-orders${credential?.credentialId}`);
    expect(stage.asked(create)).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(stage.asked(create)).toEqual([]);
    await userEvent.click(await run());
    await userEvent.click(await screen.findByRole('button', { name: 'Run it now' }));
    await screen.findByText('Done');
    expect(stage.asked(create)).toHaveLength(1);
  });

  it('counts a response without success as a failure', async () => {
    const stage = await prepare();
    stage.show(runner('get-orders'));
    await userEvent.type(await screen.findByRole('textbox', { name: /^ID/ }), 'missing_1');
    await userEvent.click(await run());
    expect(await screen.findByText('Didn’t succeed')).toBeDefined();
    expect(screen.getByRole('region', { name: 'Answer as JSON' }).textContent).toContain('No such order');
    expect(executed(stage)).toEqual([expect.objectContaining({ success: false })]);
  });

  it('keeps what was typed when the upstream refuses it', async () => {
    const stage = await prepare();
    stage.sandbox.faults.set({ operationId: 'executeConnectorAction', times: 1, status: 400 });
    stage.show(runner('get-orders'));
    const id = await screen.findByRole<HTMLInputElement>('textbox', { name: /^ID/ });
    await userEvent.type(id, 'order_1');
    await userEvent.click(await run());
    expect(await screen.findByText('Not done')).toBeDefined();
    expect(id.value).toBe('order_1');
    expect(executed(stage)).toEqual([]);
    await userEvent.click(await run());
    await waitFor(() => expect(screen.getByRole('region', { name: 'Result' }).dataset['state']).toBe('succeeded'));
  });

  it('says that it can’t tell when the answer is lost, and never sends again by itself', async () => {
    const stage = await prepare();
    stage.sandbox.faults.set({ operationId: 'executeConnectorAction', kind: 'network' });
    stage.show(runner('create-orders'));
    await userEvent.type(await screen.findByRole('textbox', { name: 'Name' }), 'Gift');
    await userEvent.click(await run());
    await userEvent.click(await screen.findByRole('button', { name: 'Run it now' }));
    expect(await screen.findByText('Outcome not known')).toBeDefined();
    expect(screen.getAllByText('We can’t tell whether “Create Orders” was done.').length).toBeGreaterThan(0);
    expect(screen.getByText(/Look in Shopify \(Account 1\) before you run it again/)).toBeDefined();
    expect(stage.asked(create)).toHaveLength(1);
    expect(stage.sandbox.requests.filter(({ operationId }) => operationId === 'executeConnectorAction')).toHaveLength(
      1,
    );
  });

  it('tells who only read that running it again is safe', async () => {
    const stage = await prepare();
    stage.answers[execute] = () => problem(504, 'upstream_timeout');
    stage.show(runner('list-orders'));
    await userEvent.click(await run());
    expect(await screen.findByText(/The action only reads/)).toBeDefined();
    expect(screen.getByText('req_1')).toBeDefined();
  });

  it('sends once while an answer is awaited, lets one stop waiting, and still takes the answer', async () => {
    const stage = await prepare();
    const release = stage.hold(execute);
    stage.show(runner('list-orders'));
    await userEvent.click(await run());
    await userEvent.click(await run('Running…'));
    await userEvent.click(screen.getByRole('button', { name: 'Stop waiting' }));
    expect(await screen.findByText('Outcome not known')).toBeDefined();
    await act(async () => release());
    expect(await screen.findByText('Done')).toBeDefined();
    expect(stage.asked(execute)).toHaveLength(1);
    expect(executed(stage)).toHaveLength(1);
  });

  it('remembers the last runs, also when it is opened again, and shows each result', async () => {
    const stage = await prepare();
    const { rerender } = stage.show(runner('get-orders'));
    const id = await screen.findByRole('textbox', { name: /^ID/ });
    for (const value of ['missing_1', 'order_7']) {
      await userEvent.clear(id);
      await userEvent.type(id, value);
      await userEvent.click(await run());
      await waitFor(() =>
        expect(screen.getByRole('region', { name: 'Result' }).textContent).toContain(
          value === 'order_7' ? 'order_7' : 'No such order',
        ),
      );
    }
    rerender(<p>Elsewhere</p>);
    rerender(runner('get-orders'));
    expect(await screen.findByText('Last runs (2)')).toBeDefined();
    const [, older] = screen.getAllByRole('button', { name: /^Show result/, hidden: true });
    await userEvent.click(older as HTMLElement);
    expect(screen.getByRole('region', { name: 'Result' }).dataset['state']).toBe('failed');
  });

  it('says when the action does not exist, or may not be run', async () => {
    const stage = await prepare({ allow: { actions: ['shopify/list-dreams'] } });
    stage.show(
      <>
        {runner('list-dreams')}
        {runner('list-orders')}
      </>,
    );
    expect(await screen.findByText('This action isn’t available.')).toBeDefined();
    expect(screen.getByText(/Your role doesn’t allow this/)).toBeDefined();
  });

  it('is not there for who may run nothing, and disabled with the host’s reason', async () => {
    const none = await prepare({ allow: { actions: [] } });
    const { unmount } = none.show(runner('list-orders'));
    await waitFor(() => expect(none.asked('POST /session')).toHaveLength(1));
    expect(document.querySelector('[data-slot="pb-action-runner"]')).toBeNull();
    unmount();

    const stage = await prepare();
    stage.show(runner('list-orders'), { permissions: { actions: 'Only owners run actions.' } });
    const button = await run();
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Only owners run actions.',
    );
    await userEvent.click(button);
    expect(stage.asked(execute)).toEqual([]);
  });

  it('tries again when the action or the accounts can’t be read', async () => {
    const stage = await prepare();
    stage.sandbox.faults.set({ operationId: 'getConnectorAction', status: 500 });
    stage.show(runner('list-orders'));
    const retry = await screen.findByRole('button', { name: 'Try again' });
    stage.sandbox.faults.clear();
    await userEvent.click(retry);
    expect(await run()).toBeDefined();
  });

  it('leaves what was typed in no cache, and a secret nowhere', async () => {
    const stage = await prepare();
    const queryClient = new QueryClient();
    stage.answers['GET /connectivity/connectors/shopify/actions/get-orders'] = () =>
      Response.json({
        actionId: 'get-orders',
        name: 'Get Orders',
        parameters: [
          { name: 'id', type: 'string', required: true },
          { name: 'access_token', type: 'string', required: false },
        ],
      });
    stage.show(runner('get-orders'), { queryClient });
    await userEvent.type(await screen.findByRole('textbox', { name: /^ID/ }), 'typed_canary');
    await userEvent.type(screen.getByLabelText(/^Access token/), 'secret_canary');
    await userEvent.click(await run());
    await screen.findByRole('region', { name: 'Result' });
    await waitFor(() => expect(screen.getByRole('region', { name: 'Result' }).dataset['state']).not.toBe('waiting'));
    const entries = [...queryClient.getQueryCache().getAll(), ...queryClient.getMutationCache().getAll()];
    expect(JSON.stringify(entries.map(({ state }) => state))).not.toMatch(/canary/);
    expect(document.documentElement.outerHTML).not.toContain('secret_canary');
    expect(document.documentElement.outerHTML).toContain('***');
    expect(JSON.stringify(stage.events)).not.toContain('canary');
    queryClient.clear();
  });

  it('shows another user none of it', async () => {
    const stage = await prepare();
    const { rerender } = stage.show(runner('list-orders'), { userKey: 'ada' });
    await userEvent.click(await run());
    await screen.findByText('Done');
    rerender(<p />);
    stage.signIn('grace');
    stage.show(runner('list-orders'), { userKey: 'grace' });
    expect(await screen.findByText(/Connect Shopify first/)).toBeDefined();
    expect(screen.queryByText('Done')).toBeNull();
  });
});
