/** Words that several components share. */
export const commonMessages = {
  retry: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  copy: 'Copy',
  copied: 'Copied',
  loading: 'Loading…',
  busy: 'Working…',
  requestId: 'Request ID',
  copyRequestId: 'Copy request ID',
  opensInNewTab: 'opens in a new tab',
};
