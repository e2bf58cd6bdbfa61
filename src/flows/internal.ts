/** The two flows that outlive a click, as pure stores with injected effects. */
export { askIntent, createBulk, type Bulk, type BulkEnd, type BulkState, type BulkTask } from './bulk-change.ts';
export { createConnectFlow, isConnecting, type ConnectFlow } from './connect-flow.ts';
export type {
  ConnectEffects,
  ConnectEnd,
  ConnectFlowOptions,
  ConnectMarker,
  ConnectMode,
  ConnectSignal,
  ConnectState,
  ConnectWindow,
} from './connect-types.ts';
export {
  createSendOnce,
  type SendOnce,
  type SendOnceOptions,
  type SendState,
  type Sent,
  type SentOutcome,
} from './send-once.ts';
export {
  createToggleIntent,
  type ToggleIntent,
  type ToggleIntentOptions,
  type ToggleIntentState,
  type ToggleOutcome,
  type TogglePosition,
  type UpgradeProgress,
} from './toggle-intent.ts';
