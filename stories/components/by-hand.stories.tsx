import type { Meta, StoryObj } from '@storybook/react-vite';
import { PlugboardError } from '../../src/api/index.ts';
import {
  ActionForm,
  CodeSample,
  EventForm,
  JsonView,
  PurgeDialog,
  SentHistory,
  SentResult,
} from '../../src/components/index.ts';
import { storyTime } from './work-fixtures.ts';

const meta = { title: 'Components/ByHand' } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

const credential = { credentialId: 'cred_7f3a', createdAt: '2026-11-20T09:00:00Z' };
const action = {
  actionId: 'create-orders',
  name: 'Create orders',
  description: 'Create a Shopify order',
  parameters: [
    { name: 'name', type: 'string', required: true, description: 'What to call the order' },
    { name: 'quantity', type: 'integer', required: false },
    { name: 'price', type: 'number', required: false },
    { name: 'notify', type: 'boolean', required: false, description: 'Whether to tell the people concerned' },
    { name: 'message', type: 'string', required: false },
    { name: 'access_token', type: 'string', required: false },
    { name: 'line_items', type: 'array', required: false, description: 'What is ordered' },
    { name: 'due', type: 'date', required: false },
    { name: 'remind_at', type: 'date-time', required: false },
  ],
};
const request = {
  url: 'https://host.example/api/plugboard/connectivity/connectors/shopify/actions/list-orders/execute',
  method: 'POST',
  body: { credentialId: 'cred_7f3a', parameters: { name: "It's a gift", limit: 2 } },
};
const words = {
  failed: 'Shopify answered that the action didn’t succeed.',
  unknown: 'We can’t tell whether it was done.',
  unknownNext: 'Look in Shopify before you run it again.',
};
const noop = () => {};

export const EveryKindOfParameter: Story = {
  render: () => (
    <ActionForm action={action} connectorName="Shopify" credentials={[credential]} headingLevel={2} onRun={noop} />
  ),
};
export const SeveralAccounts: Story = {
  render: () => (
    <ActionForm
      action={{ ...action, parameters: [] }}
      connectorName="Shopify"
      credentials={[credential, { credentialId: 'cred_8b1c', createdAt: '2026-11-21T09:00:00Z' }]}
      disabledReason="Only owners run actions."
      onRun={noop}
    />
  ),
};
export const RefusedParameter: Story = {
  render: () => (
    <ActionForm
      action={action}
      connectorName="Shopify"
      credentials={[credential]}
      refused={['name']}
      headingLevel={2}
      onRun={noop}
    />
  ),
};
export const RunningAction: Story = {
  render: () => (
    <ActionForm
      action={action}
      connectorName="Shopify"
      credentials={[credential]}
      busy
      onRun={noop}
      onStopWaiting={noop}
    />
  ),
};
export const Event: Story = { render: () => <EventForm events={['order.created']} onSend={noop} /> };
export const SendingEvent: Story = {
  render: () => <EventForm events={['order.created']} busy onSend={noop} onStopWaiting={noop} />,
};
export const Json: Story = { render: () => <JsonView value={{ orders: [{ id: 'order_001', total: 99.99 }] }} /> };
export const LongJson: Story = {
  render: () => <JsonView value={Array.from({ length: 400 }, (_, id) => ({ id }))} />,
};
export const HugeJson: Story = { render: () => <JsonView value={'x'.repeat(1_100_000)} /> };
export const NoJson: Story = { render: () => <JsonView value={undefined} /> };
export const Code: Story = { render: () => <CodeSample request={request} open /> };
export const WaitingResult: Story = { render: () => <SentResult outcome="waiting" words={words} /> };
export const RefusedResult: Story = {
  render: () => (
    <SentResult
      outcome="refused"
      took={340}
      error={new PlugboardError('rejected', 'No.', { requestId: 'req_7f3a' })}
      words={words}
    />
  ),
};
export const UnknownResult: Story = {
  render: () => (
    <SentResult
      outcome="unknown"
      took={30_000}
      error={new PlugboardError('timeout', 'No answer.', { requestId: 'req_7f3a' })}
      words={words}
      request={request}
    />
  ),
};
export const History: Story = {
  render: () => (
    <SentHistory
      open
      selected={2}
      onSelect={noop}
      items={(['succeeded', 'failed', 'unknown'] as const).map((outcome, id) => ({
        id,
        at: storyTime,
        took: 340,
        outcome,
        label: 'Shopify (Account 1)',
      }))}
    />
  ),
};
export const Purging: Story = {
  render: () => <PurgeDialog open state={{ status: 'busy' }} onClose={noop} onConfirm={noop} onCheck={noop} />,
};
export const Checking: Story = {
  render: () => <PurgeDialog open state={{ status: 'checking' }} onClose={noop} onConfirm={noop} onCheck={noop} />,
};
export const Receipt: Story = {
  render: () => (
    <PurgeDialog
      open
      state={{ status: 'done', at: storyTime, requestId: 'req_7f3a' }}
      onClose={noop}
      onConfirm={noop}
      onCheck={noop}
    />
  ),
};
