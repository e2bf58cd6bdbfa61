'use client';
import { forwardRef, useId, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { actionsMessages, useMessages } from '../../i18n/internal.ts';
import { Button } from '../primitives/button.tsx';
import type { HeadingLevel } from '../primitives/heading.tsx';
import { Icon } from '../primitives/icon.tsx';
import { FormSummary, type FormProblem } from './form-summary.tsx';

/** What the forms of actions and events have in common for their host. */
export interface SendFormOptions {
  /** Whether an answer is awaited. @default false */
  busy?: boolean | undefined;
  /** Why nothing can be sent now. */
  disabledReason?: string | undefined;
  /** Of the error summary. @default 4 */
  headingLevel?: HeadingLevel | undefined;
  onStopWaiting?: (() => void) | undefined;
}

export interface SendFormProps extends Omit<ComponentPropsWithoutRef<'form'>, 'onSubmit'>, SendFormOptions {
  /** The fields, and what is wrong with each. */
  fields: readonly FormProblem[];
  /** How often it was tried to send the form with something wrong in it. */
  attempt: number;
  /** That what is sent is no exercise. */
  warning: ReactNode;
  /** What the button says. */
  submit: ReactNode;
  /** Called unless an answer is awaited or there is a reason against it. */
  onSend: (form: HTMLFormElement) => void;
}

/** What is around the fields of a form that sends something by hand: what is wrong, a warning, the buttons. Renders a `<form>`. */
export const SendForm = /* @__PURE__ */ forwardRef<HTMLFormElement, SendFormProps>(function SendForm(
  { busy = false, disabledReason, headingLevel = 4, onStopWaiting, fields, attempt, warning, submit, onSend, ...rest },
  ref,
) {
  const { children, ...props } = rest;
  const text = useMessages('actions', actionsMessages);
  const reasonId = useId();
  const disabled = disabledReason !== undefined;
  return (
    <form
      noValidate
      autoComplete="off"
      method="dialog"
      {...props}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && !disabled) onSend(event.currentTarget);
      }}
      ref={ref}
    >
      <FormSummary problems={fields.filter((field) => field.text)} attempt={attempt} headingLevel={headingLevel} />
      {children}
      <p data-slot="pb-real-data">
        <Icon name="alert" />
        {warning}
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
