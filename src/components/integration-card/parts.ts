export {
  IntegrationCardAction as Action,
  IntegrationCardBadges as Badges,
  IntegrationCardCategory as Category,
  IntegrationCardFooter as Footer,
  IntegrationCardHeader as Header,
  IntegrationCardIcon as Icon,
  IntegrationCardName as Name,
  IntegrationCardPurpose as Purpose,
  IntegrationCardRoot as Root,
  IntegrationCardSkeleton as Skeleton,
  IntegrationCardStatus as Status,
} from './integration-card.tsx';
