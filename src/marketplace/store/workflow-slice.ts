import type { SetSlice } from './slice.ts';

/** The workflows that the user switched. */
export interface WorkflowSlice {
  /** The workflow that the user switched last, by integration. */
  lastSwitched: Readonly<Record<string, string>>;
  setLastSwitched(integrationId: string, workflowId: string): void;
}

/** Creates the record of the workflows that the user switched. */
export const createWorkflowSlice = (set: SetSlice<WorkflowSlice>): WorkflowSlice => ({
  lastSwitched: {},
  setLastSwitched: (integrationId, workflowId) =>
    set(({ lastSwitched }) => ({ lastSwitched: { ...lastSwitched, [integrationId]: workflowId } })),
});
