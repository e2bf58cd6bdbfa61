export type { WorkflowUpgrade } from './switch-notices.tsx';
export { WorkflowRow, type WorkflowRowProps } from './workflow-row.tsx';
export { WorkflowSwitch, type WorkflowSwitchProps, type WorkflowSwitchState } from './workflow-switch.tsx';
