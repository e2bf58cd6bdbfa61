'use client';
import { forwardRef, useId, useRef, type ComponentPropsWithoutRef } from 'react';
import type { PlugboardError } from '../../api/index.ts';
import { useMessages, workflowMessages } from '../../i18n/internal.ts';
import { Button } from '../primitives/button.tsx';
import { type GlyphShape, StatusWord, type Tone } from '../primitives/status-word.tsx';
import { FailureNotice, UpgradeNotice, type WorkflowUpgrade } from './switch-notices.tsx';
import { useKeptFocus } from '../primitives/use-kept-focus.ts';

export interface SwitchControlProps extends Omit<ComponentPropsWithoutRef<'button'>, 'onChange'> {
  on: boolean;
  busy: boolean;
  onChange: (on: boolean) => void;
}

/**
 * A switch. Its name never changes with its position. Renders a `<button role="switch">`: Radix's server markup holds a
 * style attribute, which a strict content security policy refuses.
 */
export const SwitchControl = /* @__PURE__ */ forwardRef<HTMLButtonElement, SwitchControlProps>(function SwitchControl(
  { on, busy, onChange, ...props },
  ref,
) {
  return (
    <button
      data-slot="pb-switch"
      data-state={on ? 'on' : 'off'}
      data-busy={busy ? '' : undefined}
      type="button"
      role="switch"
      aria-checked={on}
      aria-busy={busy || undefined}
      onClick={() => onChange(!on)}
      {...props}
      ref={ref}
    >
      <span data-slot="pb-switch-thumb" />
    </button>
  );
});

/** Where a workflow stands for this user, or that it is on its way to `intended`. */
export type WorkflowSwitchState = 'on' | 'off' | 'unknown' | 'pending';

export interface WorkflowSwitchProps extends Omit<ComponentPropsWithoutRef<'div'>, 'onChange' | 'children'> {
  workflowId: string;
  name: string;
  state: WorkflowSwitchState;
  /** The position asked for, shown while pending. @default true */
  intended?: boolean | undefined;
  /** Id of what names the switch. Then the name is not shown again. */
  labelledBy?: string | undefined;
  /** Why it can't be changed now. */
  disabledReason?: string | undefined;
  /** Id of what says already why it can't be changed, or why its state is not known. Then it is not said again. */
  whyId?: string | undefined;
  /** Shows the state alone, without a way to change it. @default false */
  readOnly?: boolean | undefined;
  /** Whether somebody else tells the user how the change goes, as a bulk change does. @default false */
  quiet?: boolean | undefined;
  /** Why the last change was not applied, or may not have been. */
  error?: PlugboardError | undefined;
  /** Asks for a position. Called while pending too: the last intent wins. */
  onChange?: ((on: boolean) => void) | undefined;
  /** A newer version, when there is one. */
  upgrade?: WorkflowUpgrade | undefined;
}

const looks = {
  on: ['filled', 'positive'],
  off: ['open', 'neutral'],
  unknown: ['dotted', 'neutral'],
  pending: ['half', 'neutral'],
} satisfies Record<WorkflowSwitchState, [GlyphShape, Tone]>;

/** Switches a workflow on and off. A state that is not known is two buttons, not a guessed position. Renders a `<div>`. */
export const WorkflowSwitch = /* @__PURE__ */ forwardRef<HTMLDivElement, WorkflowSwitchProps>(function WorkflowSwitch(
  {
    workflowId,
    name,
    state,
    intended = true,
    labelledBy,
    disabledReason,
    whyId,
    readOnly = false,
    quiet = false,
    error,
    onChange,
    upgrade,
    ...props
  },
  ref,
) {
  const text = useMessages('workflow', workflowMessages);
  const id = useId();
  const control = useRef<HTMLButtonElement>(null);
  const disabled = disabledReason !== undefined;
  const known = state !== 'unknown';
  const on = state === 'pending' ? intended : state === 'on';
  const [shape, tone] = looks[state];
  // Buttons and switch make way for each other.
  const focus = useKeptFocus(known, () => control.current);
  const why = (!known || disabled) && !readOnly ? (whyId ?? `${id}-why`) : undefined;

  const change = (next: boolean) => void (disabled || onChange?.(next));

  const shared = { 'aria-describedby': why, 'aria-disabled': disabled || undefined };
  const naming = labelledBy ?? `${id}-name`;
  return (
    <div
      data-slot="pb-workflow-toggle"
      data-workflow-id={workflowId}
      data-state={state}
      data-disabled={disabled ? '' : undefined}
      {...props}
      ref={ref}
    >
      {labelledBy === undefined && (
        <label
          data-slot="pb-toggle-name"
          dir="auto"
          id={naming}
          htmlFor={known && !readOnly ? `${id}-switch` : undefined}
        >
          {name}
        </label>
      )}
      <div data-slot="pb-toggle-control" {...focus}>
        <StatusWord shape={shape} tone={tone} role={quiet ? undefined : 'status'}>
          {state === 'pending' ? (intended ? text.turningOn : text.turningOff) : text[state]}
        </StatusWord>
        {readOnly ? null : known ? (
          <SwitchControl
            id={`${id}-switch`}
            aria-labelledby={naming}
            on={on}
            busy={state === 'pending'}
            onChange={change}
            {...shared}
            ref={control}
          />
        ) : (
          <div data-slot="pb-toggle-choice" role="group" aria-labelledby={naming}>
            <Button onClick={() => change(true)} {...shared} ref={control}>
              {text.activate}
            </Button>
            <Button onClick={() => change(false)} {...shared}>
              {text.deactivate}
            </Button>
          </div>
        )}
      </div>
      {why && whyId === undefined && (
        <p data-slot="pb-toggle-why" id={why}>
          {disabledReason ?? text.unknownWhy}
        </p>
      )}
      {error && state !== 'pending' && !quiet && (
        <FailureNotice name={name} state={state} error={error} onRetry={disabled ? undefined : onChange} />
      )}
      {upgrade && !readOnly && <UpgradeNotice name={name} upgrade={upgrade} />}
    </div>
  );
});
