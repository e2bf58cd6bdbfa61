import type { Meta, StoryObj } from '@storybook/react-vite';
import {
  Icon,
  IntegrationStatus,
  PatchLine,
  BrandIcon,
  StatusWord,
  type IconName,
} from '../../src/components/index.ts';

const meta = { title: 'Components/Signs' } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

const states = ['available', 'connecting', 'connected', 'installed', 'attention', 'unknown'] as const;
const icons: IconName[] = ['search', 'close', 'back', 'copy', 'refresh', 'alert', 'info', 'check', 'plug', 'key'];

export const Statuses: Story = {
  render: () => (
    <ul className="story-list">
      {states.map((state) => (
        <li key={state}>
          <IntegrationStatus state={state} />
        </li>
      ))}
      <li>
        <StatusWord shape="broken" tone="danger">
          Failed
        </StatusWord>
      </li>
    </ul>
  ),
};
export const PatchLines: Story = {
  render: () => (
    <ul className="story-list">
      {(['apart', 'joined', 'broken'] as const).map((state) => (
        <li key={state}>
          <PatchLine state={state} host="Orbit">
            <BrandIcon name="Shopify" />
          </PatchLine>
        </li>
      ))}
      <li>
        <PatchLine state="joined">
          <BrandIcon name="Google Sheets" />
        </PatchLine>
      </li>
    </ul>
  ),
};
export const Icons: Story = {
  render: () => (
    <p>
      {icons.map((name) => (
        <Icon key={name} name={name} />
      ))}
    </p>
  ),
};
