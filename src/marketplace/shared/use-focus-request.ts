'use client';
import { useCallback, useEffect, useRef, type RefCallback, type RefObject } from 'react';

const controls = 'input, select, button';

/** Focuses the first control of an element. Returns false when the element holds none. */
export function focusFirstControl(element: HTMLElement | null): boolean {
  const control = element?.querySelector<HTMLElement>(controls);
  control?.focus();
  return control !== undefined && control !== null;
}

export interface FocusTarget<Container extends HTMLElement> {
  /** The element to focus a control in. */
  container: RefObject<Container | null>;
  /** The content that may mount after the request, for example a form that loads first. */
  content: RefCallback<HTMLElement>;
}

/** Focuses the first control of a container once for each new request object, or of its content as soon as that mounts. */
export function useFocusRequest<Container extends HTMLElement>(request: object | undefined): FocusTarget<Container> {
  const container = useRef<Container>(null);
  const waiting = useRef(false);
  const content = useCallback((element: HTMLElement | null) => {
    if (!element || !waiting.current) return;
    waiting.current = false;
    focusFirstControl(element);
  }, []);
  useEffect(() => {
    if (request) waiting.current = !focusFirstControl(container.current);
  }, [request]);
  return { container, content };
}
