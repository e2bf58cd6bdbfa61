'use client';
import { forwardRef, useEffect, useImperativeHandle, useRef, type ComponentPropsWithoutRef } from 'react';

export interface SelectBoxProps extends Omit<ComponentPropsWithoutRef<'input'>, 'type' | 'checked' | 'onChange'> {
  /** `some`: of what it stands for, some is selected and some is not. */
  selected: boolean | 'some';
  onChange: (selected: boolean) => void;
}

/** A box that selects one thing, or all. Renders an `<input type="checkbox">`. */
export const SelectBox = /* @__PURE__ */ forwardRef<HTMLInputElement, SelectBoxProps>(function SelectBox(
  { selected, onChange, ...props },
  ref,
) {
  const box = useRef<HTMLInputElement>(null);
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(ref, () => box.current);
  useEffect(() => {
    // There is no attribute for it.
    if (box.current) box.current.indeterminate = selected === 'some';
  }, [selected]);

  return (
    <input
      data-slot="pb-select-box"
      type="checkbox"
      checked={selected === true}
      onChange={(event) => onChange(event.target.checked)}
      {...props}
      ref={box}
    />
  );
});
