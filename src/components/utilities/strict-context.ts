'use client';
import { createContext, createElement, useContext, type ReactNode } from 'react';

/**
 * Creates a context that throws outside its provider. Returns the provider and a hook that takes the name
 * of the part that reads the context.
 */
export function createStrictContext<Value>(root: string) {
  const Context = createContext<Value | undefined>(undefined);
  Context.displayName = root;

  const Provider = ({ value, children }: { value: Value; children?: ReactNode }) =>
    createElement(Context.Provider, { value }, children);

  function useStrictContext(part: string): Value {
    const value = useContext(Context);
    if (value === undefined) {
      throw new Error(`<${part}> is outside <${root}>, so it has nothing to show. Move it inside.`);
    }
    return value;
  }

  return [Provider, useStrictContext] as const;
}
