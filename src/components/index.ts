export { ActionForm, isReading, type ActionFormProps, type ActionRun } from './action-form/index.ts';
export { CodeSample, toCurl, toFetch, type CodeSampleProps, type SampleRequest } from './code-sample/index.ts';
export { EventForm, type EventFormProps, type EventToSend } from './event-form/index.ts';
export { findJsonProblem, JsonView, type JsonViewProps, type TextPosition } from './json-view/index.ts';
export { PurgeDialog, type PurgeDialogProps, type PurgeState } from './purge/index.ts';
export { ResourceList, type ListedAction, type ResourceListProps } from './resources/index.ts';
export {
  SentHistory,
  SentResult,
  type HistoryItem,
  type ResultOutcome,
  type SentHistoryProps,
  type SentResultProps,
} from './results/index.ts';
export { Announcer, useAnnounce, type Announce } from './announcer.tsx';
export { About, hasAbout, type AboutFacts, type AboutProps } from './about/index.ts';
export { Badge, type BadgeProps } from './badge.tsx';
export { BrandIcon, type BrandIconProps } from './brand-icon.tsx';
export { Button, type ButtonProps, type ButtonVariant } from './button.tsx';
export { ConnectStatus, type ConnectStatusName, type ConnectStatusProps } from './connect/index.ts';
export { CopyButton, type CopyButtonProps } from './copy-button.tsx';
export {
  assumeFields,
  CredentialFields,
  CredentialFormView,
  readableLabel,
  type CredentialFieldsFieldProps,
  type CredentialFieldsRootProps,
  type CredentialFieldsSummaryProps,
  type CredentialFormViewProps,
  type OnConnect,
  type ReadValues,
  type SignIn,
} from './credential-fields/index.ts';
export { CredentialRows, toAccounts, type Account, type CredentialRowsProps } from './credential-rows/index.ts';
export { EmptyState, type EmptyStateProps } from './empty-state.tsx';
export {
  classifyError,
  ErrorGroupItem,
  ErrorGroups,
  groupErrors,
  type ErrorClass,
  type ErrorGroup,
  type ErrorGroupItemProps,
  type ErrorGroupsProps,
  type ProblemAction,
} from './error-groups/index.ts';
export { ErrorBoundary, FaultContext, type ErrorBoundaryProps } from './error-boundary.tsx';
export { ErrorState, type ErrorStateProps } from './error-state.tsx';
export { isFinal, isFinalWrite, useErrorWords } from './error-words.ts';
export { ExternalLink, type ExternalLinkProps } from './external-link.tsx';
export { Fold, type FoldProps } from './fold.tsx';
export { Glyph, type GlyphProps, type GlyphShape } from './glyph.tsx';
export { Heading, nextLevel, type HeadingLevel, type HeadingProps } from './heading.tsx';
export { Icon, type IconName, type IconProps } from './icon.tsx';
export { initialsOf } from './initials.ts';
export type { ListTrouble } from './list-notices.tsx';
export { Notice, type NoticeProps } from './notice.tsx';
export { PatchLine, type PatchLineProps, type PatchState } from './patch-line.tsx';
export { PermissionList, type PermissionListProps } from './permissions/index.ts';
export { readableName } from './readable-name.ts';
export { RunRibbon, type RunRibbonProps } from './run-ribbon.tsx';
export { RunHistory, type RunHistoryProps } from './run-history.tsx';
export * from './run-table/index.ts';
export { Skeleton, type SkeletonProps } from './skeleton.tsx';
export { Spinner, type SpinnerProps } from './spinner.tsx';
export { StatusWord, type StatusWordProps, type Tone } from './status-word.tsx';
export { Dialog, type DialogCloseReason, type DialogProps } from './dialog.tsx';
export type {
  ConnectorOptions,
  FieldOptions,
  IntegrationLinks,
  IntegrationOptions,
  IntegrationPermission,
} from './host-options.ts';
export { DisconnectDialog, type DisconnectDialogProps } from './disconnect-dialog.tsx';
export { createStrictContext } from './strict-context.ts';
export { Time, type TimeProps } from './time.tsx';
export { ClockProvider, useClock, useNow, type Clock } from './use-now.ts';
export { usePageUrl } from './use-page-url.ts';
export { VisuallyHidden, type VisuallyHiddenProps } from './visually-hidden.tsx';
export * from './catalogue/index.ts';
export * from './integration-card/index.ts';
export { isInUse, stateLook, type Attention, type CatalogueItem, type IntegrationState } from './integration-state.ts';
export { IntegrationStatus, type IntegrationStatusProps } from './integration-status.tsx';
export * from './page-header/index.ts';
export { Section, type SectionProps } from './section.tsx';
export * from './workflow/index.ts';
