export { ActionForm, type ActionFormProps, type ActionRun } from './action-form.tsx';
export { EventForm, type EventFormProps, type EventToSend } from './event-form.tsx';
export { ResourceList, type ListedAction, type ResourceListProps } from './resource-list.tsx';
