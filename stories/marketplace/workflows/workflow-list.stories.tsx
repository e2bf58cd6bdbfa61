import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { PlugboardProvider, WorkflowList } from '../../../src/marketplace/index.ts';
import { shopify } from '../support/backend.ts';
import { connected, inScene, settle, stillLoading } from '../support/in-provider.tsx';

const meta = {
  ...connected,
  title: 'Marketplace/WorkflowList',
  component: WorkflowList,
  args: { integrationId: shopify },
} satisfies Meta<typeof WorkflowList>;
export default meta;
type Story = StoryObj<typeof meta>;
type Play = NonNullable<Story['play']>;

/** Goes from one control to the next by Tab until one of this name has the focus. */
async function tabTo(name: string) {
  for (let steps = 0; steps < 30 && document.activeElement?.textContent !== name; steps += 1) await userEvent.tab();
  await expect(document.activeElement).toHaveAccessibleName(name);
}

/** Selects all by keyboard and switches everything. */
const byKeyboard =
  (verb: string, confirm?: string): Play =>
  async (context) => {
    const { canvas } = context;
    (await canvas.findByRole('checkbox', { name: 'Select all' })).focus();
    await userEvent.keyboard(' ');
    await tabTo(verb);
    await userEvent.keyboard('{Enter}');
    if (confirm) {
      await expect(within(canvas.getByRole('dialog')).getByRole('button', { name: 'Cancel' })).toHaveFocus();
      await userEvent.tab();
      await userEvent.keyboard('{Enter}');
    }
    await waitFor(() => expect(document.activeElement).toHaveTextContent(/\d of \d workflows are/));
    await settle(context);
  };

export const Loaded: Story = {};
export const Loading: Story = stillLoading;
/** As every user meets it first: nobody has switched anything yet. */
export const Fresh: Story = inScene({ lived: false });
export const Empty: Story = { args: { integrationId: 'int_none' } };
export const Upgrades: Story = inScene({ upgrades: true });
export const Selected: Story = {
  tags: ['UX-58'],
  async play(context) {
    await userEvent.click(await context.canvas.findByRole('checkbox', { name: 'Select all' }));
    await settle(context);
  },
};
export const AllOn: Story = { play: byKeyboard('Turn on') };
export const AllOff: Story = { play: byKeyboard('Turn off', 'Turn off') };
export const SomeRefused: Story = {
  ...inScene({ fault: ({ faults }) => faults.set({ operationId: 'activateWorkflow', times: 1, status: 409 }) }),
  play: byKeyboard('Turn on'),
};
export const PauseAll: Story = {
  tags: ['UX-38'],
  async play(context) {
    const { canvas } = context;
    await userEvent.click(await canvas.findByRole('button', { name: 'Turn all off' }));
    await expect(within(canvas.getByRole('dialog')).getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Turn all off' })).toHaveFocus());
    await userEvent.keyboard('{Enter}');
    await userEvent.click(within(canvas.getByRole('dialog')).getByRole('button', { name: 'Turn all off' }));
    await canvas.findByRole('button', { name: 'Turn them on again' });
    await settle(context);
  },
};

const forbidding = (workflows: boolean | string): Story => ({
  decorators: [
    (Story, { loaded, globals }) => (
      <PlugboardProvider
        {...(loaded as { backend: object }).backend}
        permissions={{ workflows }}
        colorScheme={globals['scheme'] as 'light'}
      >
        <Story />
      </PlugboardProvider>
    ),
  ],
});
export const DisabledByRole: Story = { ...forbidding('Only admins may switch workflows.'), tags: ['UX-39'] };
export const ReadOnly: Story = forbidding(false);
export const Error: Story = inScene({ network: 'offline' });
export const ExpiredSession: Story = inScene({ network: 'signed-out' });
