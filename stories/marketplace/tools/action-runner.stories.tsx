import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { ActionRunner, PlugboardProvider } from '../../../src/marketplace/index.ts';
import type { Scene } from '../support/backend.ts';
import { connected, inScene, settle, stillLoading } from '../support/in-provider.tsx';

const allow = {
  actions: ['shopify/list-orders', 'shopify/get-orders', 'shopify/create-orders', 'shopify/list-dreams'],
};

const meta = {
  ...connected,
  title: 'Marketplace/ActionRunner',
  component: ActionRunner,
  args: { connectorId: 'shopify', actionId: 'list-orders', headingLevel: 2, onConnect: () => {} },
  parameters: { ...connected.parameters, scene: { allow } satisfies Scene },
} satisfies Meta<typeof ActionRunner>;
export default meta;
type Story = StoryObj<typeof meta>;

const scene = (more: Scene) => inScene({ allow, ...more });
const breaking = (answer: Parameters<Parameters<NonNullable<Scene['fault']>>[0]['faults']['set']>[0]) =>
  scene({ fault: ({ faults }) => faults.set({ operationId: 'executeConnectorAction', ...answer }) });

/** Runs the action by keyboard alone, from the account's field on, and waits for how it ends. */
const running =
  (outcome: string): NonNullable<Story['play']> =>
  async (context) => {
    const canvas = within(context.canvasElement);
    const run = await canvas.findByRole('button', { name: 'Run action' });
    canvas.getByRole('combobox', { name: 'Account' }).focus();
    for (let tabs = 0; tabs < 5 && document.activeElement !== run; tabs += 1) await userEvent.tab();
    await expect(document.activeElement).toBe(run);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(canvas.getByRole('region', { name: 'Result' }).dataset['state']).toBe(outcome));
  };

export const Ready: Story = { tags: ['connectivity/getConnectorAction'] };
export const ChangesData: Story = { args: { actionId: 'create-orders' } };
export const Succeeded: Story = { tags: ['UX-60', 'connectivity/executeConnectorAction'], play: running('succeeded') };
export const DidNotSucceed: Story = {
  ...breaking({ body: { success: false, data: { message: 'The shop is closed', code: 4_221 } } }),
  play: running('failed'),
};
export const Refused: Story = { tags: ['UX-60'], ...breaking({ status: 400 }), play: running('refused') };
export const TimedOut: Story = { tags: ['UX-60'], ...breaking({ status: 504 }), play: running('unknown') };
export const HugeAnswer: Story = {
  tags: ['UX-60'],
  ...breaking({
    body: { success: true, data: Array.from({ length: 2_000 }, (_, id) => ({ id, name: `Order ${id}`, open: true })) },
  }),
  play: running('succeeded'),
};
export const AnswerTooLargeToShow: Story = {
  ...breaking({ body: { success: true, data: { text: 'x'.repeat(1_200_000) } } }),
  play: running('succeeded'),
};
export const HostileAnswer: Story = {
  ...breaking({ body: { success: true, data: { html: '<img src=x onerror=alert(1)>', name: 'abc\u202etxt.exe' } } }),
  play: running('succeeded'),
};
export const Waiting: Story = {
  ...breaking({ kind: 'hang' }),
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Run action' }));
    await expect(await canvas.findByRole('button', { name: 'Stop waiting' })).toBeVisible();
  },
};
export const StoppedWaiting: Story = {
  ...breaking({ kind: 'hang' }),
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Run action' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Stop waiting' }));
    await expect(await canvas.findByText('Outcome not known')).toBeVisible();
  },
};
export const Incomplete: Story = {
  args: { actionId: 'get-orders' },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Run action' }));
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('alert'));
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect(document.activeElement).toBe(canvas.getByRole('textbox', { name: /^ID/ }));
  },
};
export const AskedBefore: Story = {
  args: { actionId: 'create-orders' },
  async play(context) {
    const canvas = within(context.canvasElement);
    await userEvent.type(await canvas.findByRole('textbox', { name: 'Name' }), 'Gift{Enter}');
    const dialog = within(await canvas.findByRole('dialog', { name: 'Run “Create Orders”?' }));
    await expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Cancel' }));
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(canvas.getByRole('region', { name: 'Result' }).dataset['state']).toBe('succeeded'));
  },
};
export const RunTwice: Story = {
  async play(context) {
    const canvas = within(context.canvasElement);
    await running('succeeded')(context);
    await userEvent.click(canvas.getByRole('button', { name: 'Run action' }));
    await userEvent.click(await canvas.findByText('Last runs (2)'));
    await userEvent.click(canvas.getByText('Code for this'));
    await settle(context);
  },
};
export const NoAccount: Story = scene({ lived: false });
export const NotAvailable: Story = { args: { actionId: 'list-dreams' } };
export const NotAllowed: Story = { args: { actionId: 'list-pages' } };
export const ForOwnersOnly: Story = {
  decorators: [
    (Story, { loaded }) => (
      <PlugboardProvider
        {...(loaded as { backend: Pick<Parameters<typeof PlugboardProvider>[0], 'fetch' | 'clock'> }).backend}
        permissions={ownersOnly}
      >
        <Story />
      </PlugboardProvider>
    ),
  ],
};
export const Loading: Story = stillLoading;
export const Error: Story = scene({
  fault: ({ faults }) => faults.set({ operationId: 'getConnectorAction', status: 500 }),
});

const ownersOnly = { actions: 'Only owners run actions.' };
