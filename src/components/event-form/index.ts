export { EventForm, type EventFormProps, type EventToSend } from './event-form.tsx';
