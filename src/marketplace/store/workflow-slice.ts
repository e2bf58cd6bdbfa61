import type { Bulk, ToggleIntent } from '../../flows/internal.ts';
import type { SetSlice } from './slice.ts';

/** The writes to workflows. */
export interface WorkflowSlice {
  /** One toggle intent per workflow, shared by all its switches. The map object never changes. */
  toggles: Map<string, ToggleIntent>;
  /** One bulk change per integration. It continues after the user leaves the page. The map object never changes. */
  bulks: Map<string, Bulk>;
  /** The workflow that the user switched last, by integration. */
  lastSwitched: Readonly<Record<string, string>>;
  setLastSwitched(integrationId: string, workflowId: string): void;
}

/** Creates the state of all writes to workflows. */
export const createWorkflowSlice = (set: SetSlice<WorkflowSlice>): WorkflowSlice => ({
  toggles: new Map(),
  bulks: new Map(),
  lastSwitched: {},
  setLastSwitched: (integrationId, workflowId) =>
    set(({ lastSwitched }) => ({ lastSwitched: { ...lastSwitched, [integrationId]: workflowId } })),
});
