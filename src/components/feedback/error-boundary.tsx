'use client';
import { Component, createContext, type ContextType, type ReactNode } from 'react';
import { PlugboardError } from '../../api/index.ts';
import { commonMessages, useMessages } from '../../i18n/internal.ts';
import { Notice } from './notice.tsx';
import { RetryButton } from './retry-button.tsx';

/** Receives the errors that a boundary catches. Does nothing by default. */
export const FaultContext = /* @__PURE__ */ createContext<(error: PlugboardError) => void>(() => {});

function BrokenPart({ onRetry }: { onRetry: () => void }) {
  const text = useMessages('common', commonMessages);
  return (
    <Notice data-slot="pb-broken-part" tone="danger" action={<RetryButton onRetry={onRetry} />}>
      {text.broken}
    </Notice>
  );
}

/** Calls a render function of the host inside a component, so a boundary catches its errors. */
export const Rendered = <Value,>({ render, value }: { render: (value: Value) => ReactNode; value: Value }) =>
  render(value);

export interface ErrorBoundaryProps {
  children?: ReactNode;
}

/** Catches render errors of its children and shows a message with a retry button in their place. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { broken: boolean }> {
  static override contextType = FaultContext;
  declare context: ContextType<typeof FaultContext>;
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch() {
    // Leaves out the cause: it may quote user data. React has logged it already.
    this.context(new PlugboardError('internal', 'A part of the page threw while it was drawn.'));
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return <BrokenPart onRetry={() => this.setState({ broken: false })} />;
  }
}
