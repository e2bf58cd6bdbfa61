'use client';
import { forwardRef, type ComponentPropsWithoutRef, type Ref } from 'react';
import { bulkMessages, useMessages } from '../../i18n/index.ts';
import { Button } from '../button.tsx';
import { SelectBox } from './select-box.tsx';

export interface BulkBarProps extends ComponentPropsWithoutRef<'div'> {
  /** How many there are. */
  total: number;
  /** How many of them are selected. */
  selected: number;
  onSelectAll: (selected: boolean) => void;
  onClear: () => void;
  /** Asks for all that are selected. */
  onSwitch: (on: boolean) => void;
  /** Asks to switch everything off. Without it the button is not there. */
  onPause?: (() => void) | undefined;
  /** How many have a newer version. @default 0 */
  upgrades?: number | undefined;
  onUpgrade?: (() => void) | undefined;
  /** Id of what says why nothing can be changed. Then nothing can be selected either. */
  disabledBy?: string | undefined;
  /** The box that selects all. */
  boxRef?: Ref<HTMLInputElement> | undefined;
}

/** Selects workflows and says what to do with all of them. Renders a `<div role="group">`. */
export const BulkBar = /* @__PURE__ */ forwardRef<HTMLDivElement, BulkBarProps>(function BulkBar(
  { total, selected, onSelectAll, onClear, onSwitch, onPause, upgrades = 0, onUpgrade, disabledBy, boxRef, ...props },
  ref,
) {
  const text = useMessages('bulk', bulkMessages);
  const disabled = disabledBy !== undefined;
  const shared = { 'aria-disabled': disabled || undefined, 'aria-describedby': disabledBy };
  const unless = (act: (() => void) | undefined) => () => void (disabled || act?.());

  return (
    <div data-slot="pb-bulk-bar" role="group" aria-label={text.title} {...props} ref={ref}>
      {!disabled && (
        <label data-slot="pb-bulk-all">
          <SelectBox
            selected={selected === 0 ? false : selected === total || 'some'}
            onChange={onSelectAll}
            ref={boxRef}
          />
          {text.selectAll}
        </label>
      )}
      {selected > 0 ? (
        <>
          <span data-slot="pb-bulk-count">{text.selected(selected)}</span>
          <div data-slot="pb-bulk-actions">
            <Button onClick={() => onSwitch(true)}>{text.turnOn}</Button>
            <Button onClick={() => onSwitch(false)}>{text.turnOff}</Button>
            <Button variant="quiet" onClick={onClear}>
              {text.clear}
            </Button>
          </div>
        </>
      ) : (
        <div data-slot="pb-bulk-actions">
          {upgrades > 1 && (
            <Button onClick={unless(onUpgrade)} {...shared}>
              {text.upgrade(upgrades)}
            </Button>
          )}
          {onPause && (
            <Button onClick={unless(onPause)} {...shared}>
              {text.pauseAll}
            </Button>
          )}
        </div>
      )}
    </div>
  );
});
