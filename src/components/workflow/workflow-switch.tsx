'use client';
import { forwardRef, useId, useRef, type ComponentPropsWithoutRef } from 'react';
import type { PlugboardError } from '../../api/index.ts';
import { useMessages, workflowMessages } from '../../i18n/internal.ts';
import { Button } from '../primitives/button.tsx';
import { type GlyphShape, StatusWord, type Tone } from '../primitives/status-word.tsx';
import { Switch } from '../primitives/switch.tsx';
import { VisuallyHidden } from '../primitives/visually-hidden.tsx';
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
  /** Id of an element that explains why the switch is disabled. The component then renders no explanation. */
  whyId?: string | undefined;
  /** Shows the state without the switch. @default false */
  readOnly?: boolean | undefined;
  /** Suppresses announcements and error notices, for a bulk change that reports them itself. @default false */
  quiet?: boolean | undefined;
  /** Error of the last change. */
  error?: PlugboardError | undefined;
  /** Called with the requested position, also while pending: the last intent wins. */
  onChange?: ((on: boolean) => void) | undefined;
  /** Offers to switch a workflow on again that was just switched off. */
  onUndo?: (() => void) | undefined;
  /** The newer version to offer. */
  upgrade?: WorkflowUpgrade | undefined;
}

const stateLooks = {
  on: ['filled', 'positive'],
  off: ['open', 'neutral'],
  unknown: ['dotted', 'neutral'],
  pending: ['half', 'neutral'],
} satisfies Record<WorkflowSwitchState, [GlyphShape, Tone]>;

/** Switches a workflow on and off. A state that is not confirmed is a switch at off that says so. Renders a `<div>`. */
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
    onUndo,
    upgrade,
    ...props
  },
  ref,
) {
  const t = useMessages('workflow', workflowMessages);
  const id = useId();
  const disabled = disabledReason !== undefined;
  const control = useRef<HTMLButtonElement>(null);
  const undo = state === 'off' && !disabled && !readOnly ? onUndo : undefined;
  const focus = useKeptFocus(undo === undefined, () => control.current);
  const known = state !== 'unknown';
  const on = state === 'pending' ? intended : state === 'on';
  const [shape, tone] = stateLooks[state];
  const why = disabled && !readOnly ? (whyId ?? `${id}-why`) : undefined;
  const described = [!known && `${id}-state`, why].filter(Boolean).join(' ') || undefined;

  const change = (next: boolean) => void (disabled || onChange?.(next));

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
        <label data-slot="pb-toggle-name" dir="auto" id={naming} htmlFor={!readOnly ? `${id}-switch` : undefined}>
          {name}
        </label>
      )}
      <div data-slot="pb-toggle-control" {...focus}>
        <StatusWord id={`${id}-state`} shape={shape} tone={tone} role={quiet ? undefined : 'status'}>
          {/* One element whose text stays, so that the end of the undo is not announced. */}
          <span data-slot={undo && 'pb-visually-hidden'}>
            {state === 'pending' ? (intended ? t.turningOn : t.turningOff) : t[state]}
          </span>
          {undo && <VisuallyHidden>. {t.canUndo}</VisuallyHidden>}
        </StatusWord>
        {undo && (
          <span data-slot="pb-toggle-undo">
            <span aria-hidden="true">{t.turnedOffWord}</span>
            <Button variant="quiet" aria-label={t.undoOf(name)} onClick={undo}>
              {t.undo}
            </Button>
          </span>
        )}
        {!readOnly && (
          <Switch
            id={`${id}-switch`}
            aria-labelledby={naming}
            aria-describedby={described}
            aria-disabled={disabled || undefined}
            checked={on}
            busy={state === 'pending'}
            onCheckedChange={change}
            {...(!known && { 'data-state': 'unknown' })}
            ref={control}
          />
        )}
      </div>
      {why && whyId === undefined && (
        <p data-slot="pb-toggle-why" id={why}>
          {disabledReason}
        </p>
      )}
      {error && state !== 'pending' && !quiet && (
        <FailureNotice name={name} state={state} error={error} onRetry={disabled ? undefined : onChange} />
      )}
      {upgrade && !readOnly && <UpgradeNotice name={name} upgrade={upgrade} />}
    </div>
  );
});
