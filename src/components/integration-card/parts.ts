export { IntegrationCardAction as Action } from './integration-card.tsx';
export { IntegrationCardBadges as Badges } from './integration-card.tsx';
export { IntegrationCardFooter as Footer, IntegrationCardHeader as Header } from './integration-card.tsx';
export { IntegrationCardIcon as Icon } from './integration-card.tsx';
export { IntegrationCardName as Name } from './integration-card.tsx';
export { IntegrationCardRoot as Root } from './integration-card.tsx';
export { IntegrationCardSkeleton as Skeleton } from './integration-card.tsx';
export { IntegrationCardStatus as Status } from './integration-card.tsx';
export { IntegrationCardCategory as Category, IntegrationCardPurpose as Purpose } from './integration-card.tsx';
