export * as IntegrationCard from './parts.ts';
export type { IntegrationCardActionProps } from './action.tsx';
export type { IntegrationCardFooterProps, IntegrationCardHeaderProps } from './header.tsx';
export type { IntegrationCardIconProps } from './icon.tsx';
export type { IntegrationCardNameProps } from './name.tsx';
export type { IntegrationCardRootProps } from './root.tsx';
export type { IntegrationCardSkeletonProps } from './skeleton.tsx';
export type { IntegrationCardStatusProps } from './status.tsx';
export type { IntegrationCardCategoryProps, IntegrationCardPurposeProps } from './text.tsx';
