/** Stores of flows that continue after a click, with injected effects. */
export { createBulk, requestChange, type Bulk, type BulkChange, type BulkState } from './writes/bulk-change.ts';
export { createConnectFlow, isConnecting, type ConnectFlow } from './connect/connect-flow.ts';
export type {
  ConnectEffects,
  ConnectEnd,
  ConnectFlowOptions,
  ConnectMarker,
  ConnectMode,
  ConnectSignal,
  ConnectState,
  ConnectWindow,
} from './connect/connect-types.ts';
export {
  createSendOnce,
  type SendOnce,
  type SendOnceOptions,
  type SendState,
  type Sent,
  type SentOutcome,
} from './writes/send-once.ts';
export {
  createToggleIntent,
  type QueuedWrite,
  type ToggleEnd,
  type ToggleIntent,
  type ToggleIntentOptions,
  type ToggleIntentState,
  type ToggleOutcome,
  type TogglePosition,
  type UpgradeProgress,
} from './writes/toggle-intent.ts';
