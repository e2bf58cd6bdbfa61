'use client';
import { forwardRef, useId, useImperativeHandle, useRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { actionsMessages, useMessages } from '../../i18n/internal.ts';
import { Button } from '../primitives/button.tsx';
import type { HeadingLevel } from '../primitives/heading.tsx';
import { Icon } from '../primitives/icon.tsx';
import { useTypedValues } from './typed-values.ts';
import { FormSummary, type FormProblem } from './form-summary.tsx';
import { keepEvent, keepFormEvents } from '../utilities/keep-events.ts';
import { ownText } from '../primitives/own-text.tsx';

/** The props that the forms of actions and events share. */
export interface SendFormOptions {
  /** True while a request is in flight. @default false */
  busy?: boolean | undefined;
  /** Why the form cannot be sent now. Disables the submit button and describes it. */
  disabledReason?: string | undefined;
  /** The level of the heading of the summary. @default 4 */
  headingLevel?: HeadingLevel | undefined;
  onStopWaiting?: (() => void) | undefined;
}

export interface SendFormProps extends Omit<ComponentPropsWithoutRef<'form'>, 'onSubmit'>, SendFormOptions {
  /** The fields, each with its problem. */
  fields: readonly FormProblem[];
  /** Counts the attempts to send the form with a problem in it. */
  attempt: number;
  /** Says that the request acts on real data. */
  warning: ReactNode;
  /** The label of the submit button. */
  submit: ReactNode;
  /** Called at submit, unless the form is busy or disabled. */
  onSend: (form: HTMLFormElement) => void;
  /** Called after the typed values were cleared, to drop copies of them. */
  onClear?: (() => void) | undefined;
}

/** A form that sends a request by hand: summary, fields, warning and buttons. Renders a `<form>`. */
export const SendForm = /* @__PURE__ */ forwardRef<HTMLFormElement, SendFormProps>(function SendForm(
  {
    busy = false,
    disabledReason,
    headingLevel = 4,
    onStopWaiting,
    fields,
    attempt,
    warning,
    submit,
    onSend,
    onClear,
    ...rest
  },
  ref,
) {
  const { children, ...props } = rest;
  const text = useMessages('actions', actionsMessages);
  const reasonId = useId();
  const form = useRef<HTMLFormElement>(null);
  useImperativeHandle<HTMLFormElement | null, HTMLFormElement | null>(ref, () => form.current);
  useTypedValues(form, onClear);
  const disabled = disabledReason !== undefined;
  return (
    <form
      noValidate
      autoComplete="off"
      method="dialog"
      {...props}
      {...keepFormEvents(props)}
      onSubmit={(event) => {
        keepEvent(event);
        event.preventDefault();
        if (!busy && !disabled) onSend(event.currentTarget);
      }}
      ref={form}
    >
      <FormSummary problems={fields.filter((field) => field.text)} attempt={attempt} headingLevel={headingLevel} />
      {ownText(children)}
      <p data-slot="pb-real-data">
        <Icon name="alert" />
        <span>{warning}</span>
      </p>
      <div data-slot="pb-form-actions">
        <Button
          type="submit"
          variant="primary"
          busy={busy}
          aria-disabled={busy || disabled || undefined}
          aria-describedby={disabled ? reasonId : undefined}
        >
          {submit}
        </Button>
        {busy && onStopWaiting && <Button onClick={onStopWaiting}>{text.stop}</Button>}
      </div>
      {disabled && (
        <p data-slot="pb-muted" id={reasonId}>
          {disabledReason}
        </p>
      )}
    </form>
  );
});
