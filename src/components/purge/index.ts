export { PurgeDialog, type PurgeDialogProps, type PurgeState } from './purge-dialog.tsx';
