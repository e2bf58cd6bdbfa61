/** P0: a product without it does not ship. P1: a careful buyer expects it. P2: a delight. */
type Priority = 'P0' | 'P1' | 'P2';

interface Expectation {
  priority: Priority;
  text: string;
  /** Why nothing shows it. A row without it needs a test or a story with its tag. */
  leftOut?: string;
}

interface Row {
  /** The words a user reads. */
  words: string;
  /** Why nothing shows it. */
  leftOut?: string;
}

/** Infers the keys and keeps the type of the rows. */
const rows =
  <T>() =>
  <K extends string>(table: Record<K, T>): Record<K, T> =>
    table;

/** The expectations of a user. The key is the tag of the tests and stories that show it. */
export const expectations = rows<Expectation>()({
  'UX-01': {
    priority: 'P0',
    text: 'Search over name, other names, category and purpose, whatever the case and accents; as one types; a clear button; Escape clears.',
  },
  'UX-02': {
    priority: 'P0',
    text: 'Categories with counts that follow the query, "All" first; several categories count in each; none left is disabled.',
  },
  'UX-03': { priority: 'P0', text: 'A view of what is installed, and what is in use first.' },
  'UX-04': {
    priority: 'P1',
    text: '"Needs your attention" above everything, with its count and a direct way to reconnect.',
  },
  'UX-05': { priority: 'P1', text: 'Sorting: recommended, A–Z by the language, newest.' },
  'UX-06': { priority: 'P1', text: 'Featured and new from the host’s data, never invented.' },
  'UX-07': {
    priority: 'P0',
    text: 'A card: icon, name, purpose, state in words and icon, one action whose label follows the state.',
  },
  'UX-08': { priority: 'P1', text: 'A broken icon becomes initials in the same box.' },
  'UX-09': { priority: 'P1', text: 'Ten thousand integrations stay smooth.' },
  'UX-10': { priority: 'P2', text: 'A way to ask for an integration that is not there.' },
  'UX-11': {
    priority: 'P0',
    text: 'What it does, guide, support, privacy, terms and developer, each only when the host gives it.',
  },
  'UX-12': {
    priority: 'P0',
    text: 'Permissions before connecting: object by read and write, in plain words, the raw scope on demand.',
  },
  'UX-13': { priority: 'P1', text: 'New permissions are said to be new, the old ones still listed.' },
  'UX-14': { priority: 'P1', text: 'Why each permission is needed.' },
  'UX-15': { priority: 'P1', text: 'Which account, connected when.' },
  'UX-16': { priority: 'P1', text: 'What stops when one disconnects, before one does.' },
  'UX-20': { priority: 'P0', text: 'What will happen is said before the window opens.' },
  'UX-21': {
    priority: 'P0',
    text: 'The window opens in the click; blocked, closed, denied, timed out, failed and connected are told apart, each with a next step.',
  },
  'UX-22': {
    priority: 'P0',
    text: 'A signal is only a hint from the own origin; the list of credentials is what counts, also when windows are severed.',
  },
  'UX-23': { priority: 'P0', text: 'Redirect mode leads back to the same integration, the focus on how it went.' },
  'UX-24': { priority: 'P1', text: '"Check connection" by hand.' },
  'UX-25': {
    priority: 'P0',
    text: 'The form is made from metadata and the host’s options: order, label, example, help, link, masking, pattern, choices, defaults, conditions, hidden fields.',
  },
  'UX-26': { priority: 'P0', text: 'Pasting and password managers work; a secret is never shown again.' },
  'UX-27': { priority: 'P0', text: 'What the server refuses is said at the field, and what was typed stays.' },
  'UX-28': { priority: 'P1', text: 'Leaving with something typed asks first.' },
  'UX-29': { priority: 'P1', text: 'Nothing to ask: one button, no form.' },
  'UX-30': { priority: 'P1', text: 'Success names the account and the next step, and takes the focus.' },
  'UX-31': { priority: 'P0', text: 'Several accounts for one connector: listed, labelled, another one added.' },
  'UX-32': { priority: 'P0', text: 'One vocabulary of states in card, list, page and runs; none is blank.' },
  'UX-33': { priority: 'P0', text: 'Reconnecting keeps workflows and settings, and says so.' },
  'UX-34': { priority: 'P1', text: 'Testing a connection on demand.' },
  'UX-35': { priority: 'P1', text: 'What a destructive change would stop, before it happens.' },
  'UX-36': { priority: 'P1', text: 'Last success and last failure, relative and absolute.' },
  'UX-37': {
    priority: 'P1',
    text: 'The owner of an account has left.',
    leftOut: 'the upstream says nothing of who owns a credential beyond the user who asks.',
  },
  'UX-38': { priority: 'P1', text: 'Pausing is not disconnecting.' },
  'UX-39': { priority: 'P1', text: 'What a role may not do is absent, or disabled with the reason.' },
  'UX-40': {
    priority: 'P0',
    text: 'A switch is optimistic, goes back with a message, is busy while it waits, keeps its label, and sends nothing twice.',
  },
  'UX-41': { priority: 'P0', text: 'Switching on what needs something first leads there.' },
  'UX-42': { priority: 'P0', text: 'Runs by status, date and workflow, the newest first, in portions.' },
  'UX-43': { priority: 'P0', text: 'Every status has its word; one that is not known is neutral.' },
  'UX-44': { priority: 'P0', text: 'One run in detail, to copy, without secrets.' },
  'UX-45': { priority: 'P0', text: 'An error says what happened, what to do (a button) and the details to copy.' },
  'UX-46': {
    priority: 'P1',
    text: 'Retrying a failed run.',
    leftOut: 'the contract has no operation that runs something again.',
  },
  'UX-47': { priority: 'P1', text: 'Bulk changes with progress and a summary of what worked and what did not.' },
  'UX-48': {
    priority: 'P1',
    text: 'Failing again and again pauses a workflow, and the user learns how to resume.',
    leftOut: 'the upstream reports no pause of its own; failing workflows show in "Needs your attention".',
  },
  'UX-49': {
    priority: 'P1',
    text: 'A log of who changed what.',
    leftOut: 'the contract keeps none; the host is told of each change by its events and can.',
  },
  'UX-50': { priority: 'P1', text: 'New runs never move focus or scroll: a button inserts them.' },
  'UX-51': { priority: 'P0', text: 'Loading shows skeletons of the final geometry.' },
  'UX-52': { priority: 'P0', text: 'Every emptiness has its own words and a way on.' },
  'UX-53': { priority: 'P0', text: 'One failed request does not blank the page; what is there stays.' },
  'UX-54': {
    priority: 'P0',
    text: 'Offline, expired, forbidden, not found, conflict, rejected, limited, broken and late each have words and a way on.',
  },
  'UX-55': { priority: 'P1', text: 'An expired session keeps what was typed.' },
  'UX-56': { priority: 'P0', text: 'Everything by keyboard in the order of the eye; three stops a card at most.' },
  'UX-57': {
    priority: 'P1',
    text: 'Shortcuts, off by default.',
    leftOut: 'Plugboard has none, so none can get in the way of the host’s.',
  },
  'UX-58': { priority: 'P1', text: 'Selecting several shows a bar with the count; Escape clears.' },
  'UX-59': { priority: 'P1', text: 'Notices are inline; the host can show its own by the events.' },
  'UX-60': {
    priority: 'P0',
    text: 'Actions and events: a form by type, an example, "this acts on real data", status, time, JSON, copy, history.',
  },
  'UX-61': {
    priority: 'P1',
    text: 'Choices loaded from the provider.',
    leftOut: 'the contract gives a parameter a type, not choices; every value can be typed.',
  },
  'UX-62': {
    priority: 'P0',
    text: 'A file browser.',
    leftOut: 'files belong to another product of the platform, not to these two APIs.',
  },
  'UX-63': {
    priority: 'P0',
    text: 'Erasing logs: what goes and what stays, a typed confirmation, progress and a receipt.',
  },
  'UX-64': { priority: 'P1', text: 'Erasing and disconnecting are apart; erasing says that it revokes nothing.' },
});

/** The states of a connection. The tag of each is `state/KEY`. */
export const states = rows<Row>()({
  available: { words: 'Not connected · Connect' },
  connecting: { words: 'Connecting' },
  'awaiting-the-user': { words: 'Finish in the other window · Check connection, Show the window, Cancel' },
  'needs-configuration': { words: 'No account · Connect an account' },
  connected: { words: 'Connected · Manage' },
  installed: { words: 'Connected · Manage' },
  expiring: { words: '', leftOut: 'the contract gives a credential no expiry.' },
  'expired-revoked-or-invalid': { words: 'Needs attention · Reconnect' },
  'new-permissions-required': { words: 'New permissions required · Reconnect' },
  degraded: { words: 'To fix, by urgency · one step each' },
  'paused-by-the-upstream': { words: '', leftOut: 'the contract reports none; "Pause all" is the user’s own.' },
  'disabled-by-an-administrator': { words: 'Locked, or disabled, with the reason' },
  disconnecting: { words: 'Asked to disconnect; connected until the host has done it' },
  unknown: { words: 'Status unavailable · View' },
});

/** The classes of workflow errors, each with its one remedy. The tag of each is `error/KEY`. */
export const errorClasses = rows<Row>()({
  auth_expired: { words: 'Reconnect' },
  auth_revoked: { words: 'Reconnect' },
  auth_invalid: { words: 'Update the credential' },
  permission_missing: { words: 'Review permissions' },
  config_invalid: { words: 'Check the settings' },
  rate_limited: { words: 'Wait, until when if it says so' },
  provider_down: { words: 'Refresh' },
  quota_exceeded: { words: 'Ask an administrator' },
  data_rejected: { words: 'Show the runs' },
  internal: { words: 'Copy for support' },
});
