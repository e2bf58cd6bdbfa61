import type { Meta, StoryObj } from '@storybook/react-vite';
import { AttentionBanner } from '../../../src/marketplace/index.ts';
import { connected, inScene } from '../support/in-provider.tsx';

const meta = {
  ...connected,
  title: 'Marketplace/AttentionBanner',
  component: AttentionBanner,
  args: { onOpen: () => {} },
  render: (args) => (
    <>
      <h1>Home</h1>
      <AttentionBanner {...args} />
    </>
  ),
} satisfies Meta<typeof AttentionBanner>;
export default meta;
type Story = StoryObj<typeof meta>;

export const AllIsWell: Story = inScene({ lived: false });
/** A workflow is on and its connector has no account any more. */
export const NoAccount: Story = {
  ...inScene({
    fault: ({ faults }) => faults.set({ operationId: 'listCredentials', body: { credentials: [] } }),
  }),
  tags: ['UX-04'],
};
export const CannotBeTold: Story = inScene({
  fault: ({ faults }) => faults.set({ operationId: 'listCredentials', status: 500 }),
});
