export { ActionForm, type ActionFormProps, type ActionRun } from './action-form.tsx';
export { isReading } from './is-reading.ts';
