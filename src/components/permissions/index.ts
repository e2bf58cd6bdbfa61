export { PermissionList, type PermissionListProps } from './permission-list.tsx';
