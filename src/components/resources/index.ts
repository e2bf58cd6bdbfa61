export { ResourceList, type ListedAction, type ResourceListProps } from './resource-list.tsx';
