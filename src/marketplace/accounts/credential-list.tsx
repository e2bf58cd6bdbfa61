'use client';
import { CredentialRows, ErrorState, Notice, type CredentialRowsProps } from '../../components/index.ts';
import { RetryButton, useReportedAbove } from '../../components/internal.ts';
import { useCredentials } from '../../hooks/index.ts';
import { credentialRowsMessages, useMessages } from '../../i18n/internal.ts';
import { standalone } from '../shared/standalone.tsx';

export interface CredentialListProps extends Omit<CredentialRowsProps, 'credentials' | 'skipped'> {
  /** Renders nothing without a credential, for a page that shows the form beside it. @default false */
  hideEmpty?: boolean | undefined;
}

/** Lists the accounts that the user has connected to a connector. Renders a `<div>`. */
export const CredentialList = /* @__PURE__ */ standalone<HTMLDivElement, CredentialListProps>(
  { name: 'CredentialList', ids: ['connectorId'] },
  function CredentialList({ connectorId, hideEmpty = false, ...props }, ref) {
    const text = useMessages('credentialRows', credentialRowsMessages);
    const { data, error, isFetching, refetch } = useCredentials(connectorId);
    const told = useReportedAbove(error?.code);
    if (!data && error) {
      return (
        <div data-slot="pb-credential-list" data-connector-id={connectorId} ref={ref}>
          <ErrorState error={error} onRetry={() => void refetch()} retrying={isFetching} />
        </div>
      );
    }
    const stale = error && !told && (
      <Notice tone="warning" role="status" action={<RetryButton busy={isFetching} onRetry={() => void refetch()} />}>
        {text.stale}
      </Notice>
    );
    if (hideEmpty && data?.credentials.length === 0 && data.skipped === 0) return stale;
    return (
      <>
        {stale}
        <CredentialRows
          connectorId={connectorId}
          credentials={data?.credentials}
          skipped={data?.skipped}
          {...props}
          ref={ref}
        />
      </>
    );
  },
);
