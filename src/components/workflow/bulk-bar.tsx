'use client';
import { forwardRef, type ComponentPropsWithoutRef, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { bulkMessages, useMessages } from '../../i18n/internal.ts';
import { Button } from '../primitives/button.tsx';
import { keptChange } from '../utilities/keep-events.ts';

export interface SelectBoxProps extends Omit<ComponentPropsWithoutRef<'input'>, 'type' | 'checked' | 'onChange'> {
  /** `some` renders the indeterminate state. */
  selected: boolean | 'some';
  onChange: (selected: boolean) => void;
}

/** Selects one workflow, or all of them. Renders an `<input type="checkbox">`. */
export const SelectBox = /* @__PURE__ */ forwardRef<HTMLInputElement, SelectBoxProps>(function SelectBox(
  { selected, onChange, ...props },
  ref,
) {
  const box = useRef<HTMLInputElement>(null);
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(ref, () => box.current);
  useEffect(() => {
    // HTML has no attribute for it.
    if (box.current) box.current.indeterminate = selected === 'some';
  }, [selected]);

  return (
    <input
      data-slot="pb-select-box"
      type="checkbox"
      checked={selected === true}
      {...keptChange<HTMLInputElement>(({ target }) => onChange(target.checked))}
      {...props}
      ref={box}
    />
  );
});

export interface BulkBarProps extends ComponentPropsWithoutRef<'div'> {
  /** Number of workflows. */
  total: number;
  /** Number of selected workflows. */
  selected: number;
  onSelectAll: (selected: boolean) => void;
  onClear: () => void;
  /** Called to switch every selected workflow. */
  onSwitch: (on: boolean) => void;
  /** Called to switch every workflow off. Without it the button is hidden. */
  onPause?: (() => void) | undefined;
  /** Number of workflows with a newer version. @default 0 */
  upgrades?: number | undefined;
  onUpgrade?: (() => void) | undefined;
  /** Id of the element that explains why changes are disabled. Hides the selection. */
  disabledBy?: string | undefined;
  /** Ref of the checkbox that selects all. */
  boxRef?: Ref<HTMLInputElement> | undefined;
}

/** Selects workflows and offers the actions on all of them. Renders a `<div role="group">`. */
export const BulkBar = /* @__PURE__ */ forwardRef<HTMLDivElement, BulkBarProps>(function BulkBar(
  { total, selected, onSelectAll, onClear, onSwitch, onPause, upgrades = 0, onUpgrade, disabledBy, boxRef, ...props },
  ref,
) {
  const t = useMessages('bulk', bulkMessages);
  const disabled = disabledBy !== undefined;
  const shared = { 'aria-disabled': disabled || undefined, 'aria-describedby': disabledBy };
  const unlessDisabled = (act: (() => void) | undefined) => () => void (disabled || act?.());

  return (
    <div data-slot="pb-bulk-bar" role="group" aria-label={t.title} {...props} ref={ref}>
      {!disabled && (
        <label data-slot="pb-bulk-all">
          <SelectBox
            selected={selected === 0 ? false : selected === total || 'some'}
            onChange={onSelectAll}
            ref={boxRef}
          />
          <span>{t.selectAll}</span>
        </label>
      )}
      {selected > 0 ? (
        <>
          <span data-slot="pb-bulk-count">{t.selected(selected)}</span>
          <div data-slot="pb-bulk-actions">
            <Button onClick={() => onSwitch(true)}>{t.turnOn}</Button>
            <Button onClick={() => onSwitch(false)}>{t.turnOff}</Button>
            <Button variant="quiet" onClick={onClear}>
              {t.clear}
            </Button>
          </div>
        </>
      ) : (
        <div data-slot="pb-bulk-actions">
          {upgrades > 1 && (
            <Button onClick={unlessDisabled(onUpgrade)} {...shared}>
              {t.upgrade(upgrades)}
            </Button>
          )}
          {onPause && (
            <Button onClick={unlessDisabled(onPause)} {...shared}>
              {t.pauseAll}
            </Button>
          )}
        </div>
      )}
    </div>
  );
});
