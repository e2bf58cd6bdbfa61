'use client';
import { Component, createContext, type ContextType, type ReactNode } from 'react';
import { PlugboardError } from '../../api/index.ts';
import { commonMessages, useMessages } from '../../i18n/internal.ts';
import { Button } from '../primitives/button.tsx';
import { Notice } from './notice.tsx';

/** Told of a part that could not be drawn. Silent unless somebody listens. */
export const FaultContext = /* @__PURE__ */ createContext<(error: PlugboardError) => void>(() => {});

function BrokenPart({ onRetry }: { onRetry: () => void }) {
  const text = useMessages('common', commonMessages);
  return (
    <Notice data-slot="pb-broken-part" tone="danger" action={<Button onClick={onRetry}>{text.retry}</Button>}>
      {text.broken}
    </Notice>
  );
}

/** Calls a host's render function where a boundary can catch what it throws. */
export const Rendered = <Value,>({ render, value }: { render: (value: Value) => ReactNode; value: Value }) =>
  render(value);

export interface ErrorBoundaryProps {
  children?: ReactNode;
}

/** Keeps one part that throws from taking the page with it: says so in its place, and tries again on request. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { broken: boolean }> {
  static override contextType = FaultContext;
  declare context: ContextType<typeof FaultContext>;
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch() {
    // Without the cause: it may quote what was to be drawn. React has logged it already.
    this.context(new PlugboardError('internal', 'A part of the page threw while it was drawn.'));
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return <BrokenPart onRetry={() => this.setState({ broken: false })} />;
  }
}
