'use client';
import { forwardRef, useId, useRef, type ComponentPropsWithoutRef } from 'react';
import type { PlugboardError } from '../../api/index.ts';
import { useMessages, workflowMessages } from '../../i18n/internal.ts';
import { Button } from '../primitives/button.tsx';
import { type GlyphShape, StatusWord, type Tone } from '../primitives/status-word.tsx';
import { Switch } from '../primitives/switch.tsx';
import { useKeptFocus } from '../utilities/use-kept-focus.ts';
import { FailureNotice, UpgradeNotice, type WorkflowUpgrade } from './switch-notices.tsx';

/** State of a workflow for this user. `pending`: a change to `intended` is in flight. */
export type WorkflowSwitchState = 'on' | 'off' | 'unknown' | 'pending';

export interface WorkflowSwitchProps extends Omit<ComponentPropsWithoutRef<'div'>, 'onChange' | 'children'> {
  workflowId: string;
  name: string;
  state: WorkflowSwitchState;
  /** The requested position, shown while pending. @default true */
  intended?: boolean | undefined;
  /** Id of the element that names the switch. The component then renders no name of its own. */
  labelledBy?: string | undefined;
  /** Disables the switch and explains why. */
  disabledReason?: string | undefined;
  /** Id of an element that explains why the switch is disabled or its state unknown. The component then renders no explanation. */
  whyId?: string | undefined;
  /** Shows the state without the switch. @default false */
  readOnly?: boolean | undefined;
  /** Suppresses announcements and error notices, for a bulk change that reports them itself. @default false */
  quiet?: boolean | undefined;
  /** Error of the last change. */
  error?: PlugboardError | undefined;
  /** Called with the requested position, also while pending: the last intent wins. */
  onChange?: ((on: boolean) => void) | undefined;
  /** The newer version to offer. */
  upgrade?: WorkflowUpgrade | undefined;
}

const stateLooks = {
  on: ['filled', 'positive'],
  off: ['open', 'neutral'],
  unknown: ['dotted', 'neutral'],
  pending: ['half', 'neutral'],
} satisfies Record<WorkflowSwitchState, [GlyphShape, Tone]>;

/** Switches a workflow on and off. For an unknown state it shows two buttons instead of a guessed position. Renders a `<div>`. */
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
  const t = useMessages('workflow', workflowMessages);
  const id = useId();
  const control = useRef<HTMLButtonElement>(null);
  const disabled = disabledReason !== undefined;
  const known = state !== 'unknown';
  const on = state === 'pending' ? intended : state === 'on';
  const [shape, tone] = stateLooks[state];
  // Buttons and switch replace each other, so the focus must move along.
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
          {state === 'pending' ? (intended ? t.turningOn : t.turningOff) : t[state]}
        </StatusWord>
        {readOnly ? null : known ? (
          <Switch
            id={`${id}-switch`}
            aria-labelledby={naming}
            checked={on}
            busy={state === 'pending'}
            onCheckedChange={change}
            {...shared}
            ref={control}
          />
        ) : (
          <div data-slot="pb-toggle-choice" role="group" aria-labelledby={naming}>
            <Button onClick={() => change(true)} {...shared} ref={control}>
              {t.activate}
            </Button>
            <Button onClick={() => change(false)} {...shared}>
              {t.deactivate}
            </Button>
          </div>
        )}
      </div>
      {why && whyId === undefined && (
        <p data-slot="pb-toggle-why" id={why}>
          {disabledReason ?? t.unknownWhy}
        </p>
      )}
      {error && state !== 'pending' && !quiet && (
        <FailureNotice name={name} state={state} error={error} onRetry={disabled ? undefined : onChange} />
      )}
      {upgrade && !readOnly && <UpgradeNotice name={name} upgrade={upgrade} />}
    </div>
  );
});
