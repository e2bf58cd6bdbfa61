/** Texts that several components share. */
export const commonMessages = {
  retry: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Couldn’t copy. Select the text and copy it by hand.',
  retryIn: (wait: string) => `You can try again in ${wait}.`,
  loading: 'Loading…',
  slow: 'This is taking longer than usual.',
  busy: 'Working…',
  broken: 'This part couldn’t be shown. The rest of the page still works.',
  id: 'ID',
  requestId: 'Request ID',
  copyRequestId: 'Copy request ID',
  notAllowed: 'Your role doesn’t allow this. Ask an administrator.',
  notAvailable: 'Not available to you',
  locked: 'Locked',
  seePlans: 'See plans',
  opensInNewTab: 'opens in a new tab',
  justNow: 'just now',
};

/** The word for each state, the same wherever a state is shown. */
export const statusMessages = {
  available: 'Not connected',
  connecting: 'Connecting…',
  connected: 'Connected',
  installed: 'Connected',
  attention: 'Needs attention',
  unknown: 'Status unavailable',
};
