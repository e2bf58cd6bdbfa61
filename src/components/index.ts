export { ActionForm, type ActionFormProps, type ActionRun } from './tools/index.ts';
export { EventForm, type EventFormProps, type EventToSend } from './tools/index.ts';
export { ResourceList, type ListedAction, type ResourceListProps } from './tools/index.ts';
export { PurgeDialog, type PurgeDialogProps, type PurgeState } from './purge/purge-dialog.tsx';
export { CodeSample, toCurl, toFetch, type CodeSampleProps, type SampleRequest } from './results/code-sample.tsx';
export { SentHistory, type HistoryItem, type SentHistoryProps } from './results/sent-history.tsx';
export { SentResult, type ResultOutcome, type SentResultProps } from './results/sent-result.tsx';
export { JsonView, type JsonViewProps } from './json/json-view.tsx';
export { About, type AboutFacts, type AboutProps } from './integration/about.tsx';
export { Badge, type BadgeProps } from './primitives/badge.tsx';
export { BrandIcon, type BrandIconProps } from './primitives/brand-icon.tsx';
export { Button, type ButtonProps, type ButtonVariant } from './primitives/button.tsx';
export { ConnectStatus, type ConnectStatusName, type ConnectStatusProps } from './accounts/connect-status.tsx';
export { CopyButton, type CopyButtonProps } from './primitives/copy-button.tsx';
export {
  CredentialFields,
  CredentialFormView,
  type CredentialFieldsFieldProps,
  type CredentialFieldsRootProps,
  type CredentialFieldsSummaryProps,
  type CredentialFormViewProps,
  type OnConnect,
  type ReadValues,
  type ConnectMode,
} from './credential-form/index.ts';
export type { Account } from './accounts/order-accounts.ts';
export { CredentialRows, type CredentialRowsProps } from './accounts/credential-rows.tsx';
export { EmptyState, type EmptyStateProps } from './feedback/empty-state.tsx';
export {
  ErrorGroupItem,
  ErrorGroups,
  type ErrorClass,
  type ErrorGroup,
  type ErrorGroupItemProps,
  type ErrorGroupsProps,
  type ProblemAction,
} from './errors/index.ts';
export { ErrorBoundary, type ErrorBoundaryProps } from './feedback/error-boundary.tsx';
export { ErrorState, type ErrorStateProps } from './feedback/error-state.tsx';
export { ExternalLink, type ExternalLinkProps } from './primitives/external-link.tsx';
export { Disclosure, type DisclosureProps } from './section/disclosure.tsx';
export { Glyph, type GlyphProps, type GlyphShape } from './primitives/status-word.tsx';
export { Heading, type HeadingLevel, type HeadingProps } from './primitives/heading.tsx';
export { Icon, type IconName, type IconProps } from './primitives/icon.tsx';
export { Notice, type NoticeProps } from './feedback/notice.tsx';
export { PatchLine, type PatchLineProps, type PatchState } from './integration/patch-line.tsx';
export { PermissionList, type PermissionListProps } from './accounts/permission-list.tsx';
export { RunHistory, RunRibbon, type RunHistoryProps, type RunRibbonProps } from './run-charts/index.ts';
export * from './run-table/index.ts';
export type { RunFilter, RunPeriod, RunSort, RunWorkflow } from './run-filter/filter-runs.ts';
export { Skeleton, type SkeletonProps } from './feedback/skeleton.tsx';
export { Spinner, type SpinnerProps } from './primitives/button.tsx';
export { StatusWord, type StatusWordProps, type Tone } from './primitives/status-word.tsx';
export { Dialog, type DialogCloseReason, type DialogProps } from './overlay/dialog.tsx';
export type {
  ConnectorOptions,
  FieldOptions,
  IntegrationLinks,
  IntegrationOptions,
  IntegrationLock,
  IntegrationPermission,
} from './integration/host-options.ts';
export { DisconnectDialog, type DisconnectDialogProps } from './accounts/disconnect-dialog.tsx';
export { Time, type TimeProps } from './primitives/time.tsx';
export { VisuallyHidden, type VisuallyHiddenProps } from './primitives/visually-hidden.tsx';
export * from './catalogue/index.ts';
export * from './integration-card/index.ts';
export {
  type Attention,
  type CatalogueItem,
  type CatalogueWorkflows,
  type IntegrationState,
} from './integration/integration-state.ts';
export { IntegrationStatus, type IntegrationStatusProps } from './integration/integration-status.tsx';
export * from './page-header/index.ts';
export { Section, type SectionProps } from './section/section.tsx';
export * from './workflow/index.ts';
