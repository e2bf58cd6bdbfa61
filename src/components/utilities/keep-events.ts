import type { ChangeEvent, KeyboardEvent, SyntheticEvent } from 'react';

/** Ends the way of an event that we act on, so that no form or dialog of the host around us takes it for its own. */
export function keepEvent(event: SyntheticEvent): void {
  event.stopPropagation();
}

/** Handlers for a control of ours outside a form: its changes stay with it. */
export const keptChange = <Control extends HTMLElement>(act: (event: ChangeEvent<Control>) => void) => ({
  onInput: keepEvent,
  onChange(event: ChangeEvent<Control>) {
    keepEvent(event);
    act(event);
  },
});

/** Enter in a field sends our form. Elsewhere the key is not ours. */
function keepEnter(event: KeyboardEvent) {
  const isField = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
  if (event.key === 'Enter' && isField) event.stopPropagation();
}

interface FormEvents {
  onChange?: ((event: never) => void) | undefined;
  onInput?: ((event: never) => void) | undefined;
  onReset?: ((event: never) => void) | undefined;
  onKeyDown?: ((event: never) => void) | undefined;
}

/** Calls the host's own handler of our form first, then keeps the event. */
const after =
  <Event extends SyntheticEvent>(own: ((event: never) => void) | undefined, keep: (event: Event) => void) =>
  (event: Event) => {
    (own as ((event: Event) => void) | undefined)?.(event);
    keep(event);
  };

/** Handlers for a form of ours: what the user types and resets in it stays in it. Add `keepEvent` to its `onSubmit`. */
export const keepFormEvents = ({ onChange, onInput, onReset, onKeyDown }: FormEvents = {}) => ({
  onChange: after(onChange, keepEvent),
  onInput: after(onInput, keepEvent),
  onReset: after(onReset, keepEvent),
  onKeyDown: after(onKeyDown, keepEnter),
});
