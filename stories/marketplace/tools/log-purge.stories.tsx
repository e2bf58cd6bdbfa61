import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { LogPurge } from '../../../src/marketplace/index.ts';
import type { Scene } from '../support/backend.ts';
import { connected, inScene } from '../support/in-provider.tsx';

const allow = { purge: true };

const meta = {
  ...connected,
  title: 'Marketplace/LogPurge',
  component: LogPurge,
  parameters: { ...connected.parameters, scene: { allow } satisfies Scene },
} satisfies Meta<typeof LogPurge>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Opens the dialog by keyboard: the focus is on what does no harm. */
async function open(canvasElement: HTMLElement) {
  const canvas = within(canvasElement);
  (await canvas.findByRole('button', { name: 'Delete run logs…' })).focus();
  await userEvent.keyboard('{Enter}');
  const dialog = within(await canvas.findByRole('dialog'));
  await expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Keep the logs' }));
  return { canvas, dialog };
}

/** Types the word and presses Enter, and waits for a sentence. */
const confirming =
  (words: string | RegExp): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const { dialog } = await open(canvasElement);
    dialog.getByRole('textbox', { name: 'Type DELETE to confirm' }).focus();
    await userEvent.keyboard('delete{Enter}');
    await expect((await dialog.findAllByText(words)).length).toBeGreaterThan(0);
  };

export const Ready: Story = {};
export const Asking: Story = { tags: ['UX-63'], play: async ({ canvasElement }) => void (await open(canvasElement)) };
export const WrongWord: Story = {
  async play({ canvasElement }) {
    const { dialog } = await open(canvasElement);
    dialog.getByRole('textbox', { name: 'Type DELETE to confirm' }).focus();
    await userEvent.keyboard('remove{Enter}');
    await expect(await dialog.findByText('That isn’t the word. Type DELETE to confirm.')).toBeVisible();
  },
};
export const Deleted: Story = {
  tags: ['UX-63', 'embedded/deleteUserLogs'],
  async play(context) {
    await confirming('Your run logs are deleted.')(context);
    const canvas = within(context.canvasElement);
    // The cross at the top has the same name, and comes first.
    await expect(document.activeElement).toBe(
      within(canvas.getByRole('dialog')).getAllByRole('button', { name: 'Close' }).at(-1),
    );
  },
};
export const StillThere: Story = {
  ...inScene({ allow, fault: ({ faults }) => faults.set({ operationId: 'deleteUserLogs', status: 504 }) }),
  play: confirming(/The logs are still there/),
};
export const OutcomeUnknown: Story = {
  ...inScene({
    allow,
    fault({ faults }) {
      faults.set({ operationId: 'deleteUserLogs', kind: 'network' });
      faults.set({ operationId: 'listWorkflowLogs', status: 500 });
    },
  }),
  play: confirming('We can’t tell whether the logs were deleted.'),
};
export const Refused: Story = {
  ...inScene({ allow, fault: ({ faults }) => faults.set({ operationId: 'deleteUserLogs', status: 409 }) }),
  play: confirming('Someone or something changed this first.'),
};
export const NotAllowed: Story = inScene({});
