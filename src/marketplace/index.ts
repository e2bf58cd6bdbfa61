/** The provider and the connected components: they join client, hooks, flows and parts. */
export { AttentionBanner, type AttentionBannerProps } from './attention-banner.tsx';
export type { CatalogueSource } from './catalogue.ts';
export { CredentialForm, type CredentialFormProps } from './credential-form.tsx';
export { CredentialList, type CredentialListProps } from './credential-list.tsx';
export { ErrorPanel, type ErrorPanelProps } from './error-panel.tsx';
export type { EventCallbacks, EventOf, OnEvent, PlugboardEvent } from './events.ts';
export type { HostOptions, PermissionName, PermissionRule } from './host-context.tsx';
export { IntegrationDetail, type IntegrationDetailProps } from './integration-detail.tsx';
export { IntegrationGrid, type IntegrationGridProps } from './integration-grid.tsx';
export { Marketplace, type MarketplaceProps } from './marketplace.tsx';
export { PlugboardProvider, type PlugboardProviderProps } from './provider.tsx';
export type { MarketplaceView } from './view.ts';
export { WorkflowList, type WorkflowListProps } from './workflow-list.tsx';
export { WorkflowLogs, type WorkflowLogsProps } from './workflow-logs.tsx';
export { WorkflowToggle, type WorkflowToggleProps } from './workflow-toggle.tsx';
