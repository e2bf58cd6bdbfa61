import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { EventTrigger } from '../../../src/marketplace/index.ts';
import type { Scene } from '../support/backend.ts';
import { connected, inScene, stillLoading } from '../support/in-provider.tsx';

const allow = { events: ['order.created', 'order.paid', 'customer.created'] };

const meta = {
  ...connected,
  title: 'Marketplace/EventTrigger',
  component: EventTrigger,
  args: { headingLevel: 2, onShowRuns: () => {} },
  parameters: { ...connected.parameters, scene: { allow } satisfies Scene },
} satisfies Meta<typeof EventTrigger>;
export default meta;
type Story = StoryObj<typeof meta>;

const scene = (more: Scene) => inScene({ allow, ...more });

/** Chooses an event, takes the example and sends it, by keyboard, and waits for how it ends. */
const sending =
  (outcome: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findByRole('option', { name: 'order.created' });
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Event' }), 'order.created');
    canvas.getByRole('button', { name: 'Use an example' }).focus();
    await userEvent.keyboard('{Enter}');
    const editor = canvas.getByRole<HTMLTextAreaElement>('textbox', { name: /^Data/ });
    await expect(document.activeElement).toBe(editor);
    await expect(JSON.parse(editor.value)).toEqual({ order: { id: 'order_1' } });
    canvas.getByRole('button', { name: 'Send event' }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(canvas.getByRole('region', { name: 'Result' }).dataset['state']).toBe(outcome));
  };

export const Ready: Story = {};
export const OneEvent: Story = inScene({ allow: { events: ['order.created'] } });
export const Sent: Story = { tags: ['embedded/triggerEvent'], play: sending('succeeded') };
export const Refused: Story = {
  ...scene({ fault: ({ faults }) => faults.set({ operationId: 'triggerEvent', status: 400 }) }),
  play: sending('refused'),
};
export const TimedOut: Story = {
  ...scene({ fault: ({ faults }) => faults.set({ operationId: 'triggerEvent', status: 504 }) }),
  play: sending('unknown'),
};
export const NotJson: Story = {
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await canvas.findByRole('option', { name: 'order.created' });
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Event' }), 'order.created');
    await userEvent.type(canvas.getByRole('textbox', { name: /^Data/ }), '{{ "id" 7 }');
    await userEvent.click(canvas.getByRole('button', { name: 'Send event' }));
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('alert'));
    await expect(canvas.getAllByText('Data isn’t valid JSON. Look at line 1, column 8.')).toHaveLength(2);
  },
};
export const NoneAllowed: Story = inScene({});
export const Loading: Story = stillLoading;
