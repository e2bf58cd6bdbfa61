import type { PlugboardError } from '../api/index.ts';

/** What the host is told, each once. Ids only: no typed value and no upstream text. */
export type PlugboardEvent =
  | { type: 'integration_opened'; integrationId: string }
  | { type: 'credential_created'; connectorId: string; credentialId: string | undefined }
  | { type: 'workflow_toggled'; workflowId: string; on: boolean }
  | { type: 'workflow_upgraded'; workflowId: string; version: string }
  | { type: 'session_expired' }
  | { type: 'error'; error: PlugboardError };

export type OnEvent = (event: PlugboardEvent) => void;
