/** The words for each state, the same wherever a state is shown. */
export const statusMessages = {
  available: 'Not connected',
  connecting: 'Connecting…',
  connected: 'Connected',
  installed: 'Installed',
  attention: 'Needs attention',
  unknown: 'Status unavailable',
};
