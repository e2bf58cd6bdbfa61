'use client';
import { createContext, useContext, useEffect, useRef, type RefObject } from 'react';

type Subscribe = (clear: () => void) => () => void;

/** Calls back when the typed values belong to no one any more: at sign-out and when the user changes. Silent without a provider. */
export const TypedValuesContext = /* @__PURE__ */ createContext<Subscribe>(() => () => {});

/** Attributes that keep an input out of session recordings: LogRocket, Sentry, Hotjar, Datadog, Clarity. */
export const privateMarks = {
  'data-private': '',
  'data-sentry-mask': '',
  'data-hj-suppress': '',
  'data-dd-privacy': 'mask',
  'data-clarity-mask': 'true',
} as const;

/** Restores what the inputs of a form hold before a user types. */
function clearInputs(form: HTMLFormElement | null) {
  for (const input of form?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
    'input, textarea, select',
  ) ?? []) {
    if ('options' in input) for (const option of input.options) option.selected = option.defaultSelected;
    else if ('checked' in input && input.type === 'checkbox') input.checked = input.defaultChecked;
    else input.value = input.defaultValue;
  }
}

/**
 * Clears the typed values when the page is left, so that none comes back with the browser's Back button, at sign-out and when the
 * user changes. `onClear` runs afterwards.
 */
export function useTypedValues(form: RefObject<HTMLFormElement | null>, onClear?: () => void): void {
  const subscribe = useContext(TypedValuesContext);
  const latest = useRef(onClear);
  useEffect(() => {
    latest.current = onClear;
  });
  useEffect(() => {
    function clear() {
      clearInputs(form.current);
      latest.current?.();
    }
    addEventListener('pagehide', clear);
    const unsubscribe = subscribe(clear);
    return () => {
      removeEventListener('pagehide', clear);
      unsubscribe();
    };
  }, [form, subscribe]);
}
