export * as IntegrationCard from './parts.ts';
export type {
  IntegrationCardActionProps,
  IntegrationCardBadgesProps,
  IntegrationCardCategoryProps,
  IntegrationCardFooterProps,
  IntegrationCardHeaderProps,
  IntegrationCardIconProps,
  IntegrationCardNameProps,
  IntegrationCardPurposeProps,
  IntegrationCardRootProps,
  IntegrationCardSkeletonProps,
  IntegrationCardStatusProps,
} from './integration-card.tsx';
