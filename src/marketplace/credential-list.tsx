'use client';
import { forwardRef } from 'react';
import { CredentialRows, ErrorState, type CredentialRowsProps } from '../components/index.ts';
import { useCredentials } from '../hooks/index.ts';

export interface CredentialListProps extends Omit<CredentialRowsProps, 'credentials' | 'skipped'> {
  /** Renders nothing while there is no credential, for a page that has the form beside it. @default false */
  hideEmpty?: boolean | undefined;
}

/** The accounts the user has connected to a connector. Renders a `<div>`. */
export const CredentialList = /* @__PURE__ */ forwardRef<HTMLDivElement, CredentialListProps>(function CredentialList(
  { connectorId, hideEmpty = false, ...props },
  ref,
) {
  const { data, error, isFetching, refetch } = useCredentials(connectorId);
  if (!data && error) {
    return (
      <div data-slot="pb-credential-list" data-connector-id={connectorId} ref={ref}>
        <ErrorState error={error} onRetry={() => void refetch()} retrying={isFetching} />
      </div>
    );
  }
  if (hideEmpty && data?.credentials.length === 0 && data.skipped === 0) return null;
  return (
    <CredentialRows
      connectorId={connectorId}
      credentials={data?.credentials}
      skipped={data?.skipped}
      {...props}
      ref={ref}
    />
  );
});
