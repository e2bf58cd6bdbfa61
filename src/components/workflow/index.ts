export { AccountNotice, type AccountNoticeProps } from './account-notice.tsx';
export { BulkBar, type BulkBarProps } from './bulk-bar.tsx';
export {
  BulkProgress,
  BulkResult,
  type BulkChange,
  type BulkFailure,
  type BulkProgressProps,
  type BulkResultProps,
} from './bulk-progress.tsx';
export { ChangeDialog, type ChangedWorkflow, type ChangeDialogProps } from './change-dialog.tsx';
export { SelectBox, type SelectBoxProps } from './bulk-bar.tsx';
export type { WorkflowUpgrade } from './switch-notices.tsx';

export { WorkflowRow, type WorkflowRowProps } from './workflow-row.tsx';
export { WorkflowSwitch, type WorkflowSwitchProps, type WorkflowSwitchState } from './workflow-switch.tsx';
