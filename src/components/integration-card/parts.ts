export { IntegrationCardAction as Action } from './action.tsx';
export { IntegrationCardBadges as Badges } from './badges.tsx';
export { IntegrationCardFooter as Footer, IntegrationCardHeader as Header } from './header.tsx';
export { IntegrationCardIcon as Icon } from './icon.tsx';
export { IntegrationCardName as Name } from './name.tsx';
export { IntegrationCardRoot as Root } from './root.tsx';
export { IntegrationCardSkeleton as Skeleton } from './skeleton.tsx';
export { IntegrationCardStatus as Status } from './status.tsx';
export { IntegrationCardCategory as Category, IntegrationCardPurpose as Purpose } from './text.tsx';
