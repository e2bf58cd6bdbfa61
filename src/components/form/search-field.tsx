'use client';
import { forwardRef, useImperativeHandle, useRef, type ComponentPropsWithoutRef, type KeyboardEvent } from 'react';
import { gridMessages, useMessages } from '../../i18n/internal.ts';
import { maxQueryLength } from '../catalogue-search/fold-text.ts';
import { Icon } from '../primitives/icon.tsx';
import { keptChange } from '../utilities/keep-events.ts';

export interface SearchFieldProps extends Omit<ComponentPropsWithoutRef<'input'>, 'value' | 'onChange'> {
  value: string;
  onValueChange: (value: string) => void;
}

/** A search field with a button that clears it, as Escape does. Renders an `<input type="search">` in a `<span>`. */
export const SearchField = /* @__PURE__ */ forwardRef<HTMLInputElement, SearchFieldProps>(function SearchField(
  { value, onValueChange, ...props },
  ref,
) {
  const text = useMessages('grid', gridMessages);
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(ref, () => input.current);

  function clear() {
    onValueChange('');
    input.current?.focus();
  }

  function clearOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || value === '') return;
    // The first Escape clears the field; only the next may close a dialog of the host's around us.
    event.preventDefault();
    event.stopPropagation();
    onValueChange('');
  }

  return (
    <span data-slot="pb-search-field">
      <Icon name="search" />
      <input
        data-slot="pb-search-input"
        type="search"
        value={value}
        {...keptChange<HTMLInputElement>(({ target }) => onValueChange(target.value))}
        onKeyDown={clearOnEscape}
        aria-label={text.search}
        placeholder={text.search}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={maxQueryLength}
        {...props}
        ref={input}
      />
      {value !== '' && (
        <button data-slot="pb-search-clear" type="button" aria-label={text.clearSearch} onClick={clear}>
          <Icon name="close" />
        </button>
      )}
    </span>
  );
});
