'use client';
import type { ReactNode, Ref } from 'react';
import { PageHeader, type CatalogueItem, type HeadingLevel } from '../../components/index.ts';
import { useCredentials } from '../../hooks/index.ts';
import { integrationState } from '../catalogue-state/join-catalogue.ts';
import { LockBadge } from './lock-notice.tsx';
import type { ConnectionState } from '../store/connection-slice.ts';
import { useMarketplaceStore } from '../store/store-provider.tsx';

export interface IntegrationHeaderProps {
  integration: CatalogueItem;
  /** Undefined when there is none or the page hides the accounts. */
  connectorId: string | undefined;
  back: ReactNode;
  hostMark: ReactNode;
  headingLevel: HeadingLevel;
  headingRef: Ref<HTMLHeadingElement>;
}

function Header({ integration, back, hostMark, headingLevel, headingRef }: IntegrationHeaderProps) {
  return (
    <PageHeader.Root integration={integration}>
      {back}
      <PageHeader.Patch host={hostMark} />
      <PageHeader.Title>
        <PageHeader.Name level={headingLevel} ref={headingRef} />
        <PageHeader.Meta>
          {integration.locked ? <LockBadge plan={integration.locked.plan} /> : <PageHeader.Status />}
          <PageHeader.Category />
        </PageHeader.Meta>
        <PageHeader.Purpose />
      </PageHeader.Title>
    </PageHeader.Root>
  );
}

/** Derives the state from the credential list that the page loads anyway, so it sends no request of its own. */
function ConnectedHeader({ connectorId, ...props }: IntegrationHeaderProps & { connectorId: string }) {
  const { integration } = props;
  const { data, error } = useCredentials(connectorId);
  const connecting = useMarketplaceStore((state) => state.connecting.has(connectorId));

  function connection(): ConnectionState | undefined {
    if (connecting) return 'connecting';
    if (data) return data.credentials.length > 0 ? 'connected' : 'none';
    return error ? 'unknown' : undefined;
  }
  // Installed without an account is not connected.
  const installed = connection() === 'none' ? false : integration.installed;
  const state = integrationState(installed, connection(), integration.attention !== undefined);
  return <Header {...props} connectorId={connectorId} integration={{ ...integration, state }} />;
}

/** Renders the header of an integration's page with the state of its connection. */
export const IntegrationHeader = ({ connectorId, ...props }: IntegrationHeaderProps) =>
  connectorId ? (
    <ConnectedHeader connectorId={connectorId} {...props} />
  ) : (
    <Header connectorId={undefined} {...props} />
  );
