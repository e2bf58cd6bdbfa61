'use client';
import {
  forwardRef,
  useEffect,
  useRef,
  type ForwardRefExoticComponent,
  type ForwardRefRenderFunction,
  type PropsWithoutRef,
  type RefAttributes,
} from 'react';
import { ErrorBoundary, Notice } from '../../components/index.ts';
import { commonMessages, useMessages } from '../../i18n/internal.ts';
import { useIsInProvider } from '../store/store-provider.tsx';
import { toUsableProps } from '../provider/usable-props.ts';

/** Stands in for a component outside a provider: its developer sees why, and the host's page goes on. */
function OutsideProvider({ name }: { name: string }) {
  const message = `<${name}> is outside <PlugboardProvider>, so it has no client to ask. Wrap the page in <PlugboardProvider>.`;
  const reported = useRef(false);
  useEffect(() => {
    // Strict mode runs effects twice.
    if (reported.current) return;
    reported.current = true;
    globalThis.console.error(`plugboard: ${message}`);
  }, [message]);
  return (
    <Notice data-slot="pb-broken-part" tone="danger" role="alert">
      <p>{message}</p>
    </Notice>
  );
}

/** Stands in for a component without the id that it is about. A warning in the console says which. */
function WithoutId() {
  const text = useMessages('common', commonMessages);
  return (
    <Notice data-slot="pb-broken-part" tone="danger">
      <p>{text.broken}</p>
    </Notice>
  );
}

export interface StandaloneOptions {
  /** The public name of the component. */
  name: string;
  /** Names of the props that hold an id which the component needs. */
  ids?: readonly string[] | undefined;
}

/**
 * Makes a connected component that a host may place anywhere: whatever it throws, whatever it is given and wherever it stands, the page
 * around it goes on.
 */
export function standalone<Element, Props extends object>(
  { name, ids = [] }: StandaloneOptions,
  render: ForwardRefRenderFunction<Element, PropsWithoutRef<Props>>,
): ForwardRefExoticComponent<PropsWithoutRef<Props> & RefAttributes<Element>> {
  const Content = forwardRef<Element, Props>(render);
  const Standalone = forwardRef<Element, Props>(function Standalone(props, ref) {
    const inside = useIsInProvider();
    if (!inside) return <OutsideProvider name={name} />;
    const usable = toUsableProps(name, props, ids);
    return <ErrorBoundary>{usable ? <Content {...usable} ref={ref} /> : <WithoutId />}</ErrorBoundary>;
  });
  Standalone.displayName = name;
  return Standalone;
}
