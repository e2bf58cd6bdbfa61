export { ConnectStatus, type ConnectStatusName, type ConnectStatusProps } from './connect-status.tsx';
