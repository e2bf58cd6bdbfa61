const row = (id, priority, expects, proof) => ({ id, priority, expects, ...proof });
const shown = (...references) => ({ shown: references });
const left = (reason) => ({ left: reason });

/** What users expect of a marketplace, and the test or story that shows each. */
export const expectations = [
  row(
    'UX-01',
    'P0',
    'Search over name, other names, category and purpose, whatever the case and accents; as one types; a clear button; Escape clears.',
    shown(
      'test/components/catalogue-search/filter-catalogue.test.ts › finds by an alias in any case and without its accents',
      'test/components/catalogue-search/typo-search.test.ts',
      'test/components/catalogue/grid-view.test.tsx › clears the search by Escape, and lets only an Escape in an empty field through',
    ),
  ),
  row(
    'UX-02',
    'P0',
    'Categories with counts that follow the query, "All" first; several categories count in each; none left is disabled.',
    shown(
      'test/components/catalogue-search/filter-catalogue.test.ts › are what each choice would leave, whatever is searched for',
      'test/components/catalogue/grid-view.test.tsx › lets counts follow the search and keeps categories without a match',
    ),
  ),
  row(
    'UX-03',
    'P0',
    'A view of what is installed, and what is in use first.',
    shown(
      'test/marketplace/catalogue/integration-grid.test.tsx › shows what is in use alone, and says so when that is nothing',
      'stories/components/integration-grid.stories.tsx › Installed',
    ),
  ),
  row(
    'UX-04',
    'P1',
    '"Needs your attention" above everything, with its count and a direct way to reconnect.',
    shown(
      'test/marketplace/integration-grid-host.test.tsx › stands above the rest, leads to reconnecting, and has a view of its own',
      'stories/marketplace/integration-grid.stories.tsx › NeedsAttention',
      'stories/marketplace/attention-banner.stories.tsx › NoAccount',
    ),
  ),
  row(
    'UX-05',
    'P1',
    'Sorting: recommended, A–Z by the language, newest.',
    shown(
      'test/components/catalogue-search/filter-catalogue.test.ts › orders as the language does',
      'test/marketplace/integration-grid-host.test.tsx › sorts by name, and by newest where it is known when they came',
    ),
  ),
  row(
    'UX-06',
    'P1',
    'Featured and new from the host’s data, never invented.',
    shown(
      'test/marketplace/integration-grid-host.test.tsx › shows the host’s names, purposes, categories and badges',
      'stories/components/integration-grid.stories.tsx › FeaturedNewAndLocked',
    ),
  ),
  row(
    'UX-07',
    'P0',
    'A card: icon, name, purpose, state in words and icon, one action whose label follows the state.',
    shown(
      'test/components/integration-card/integration-card.test.tsx',
      'stories/components/integration-card.stories.tsx › NeedsAttention',
    ),
  ),
  row(
    'UX-08',
    'P1',
    'A broken icon becomes initials in the same box.',
    shown(
      'test/components/primitives/brand-icon.test.tsx › falls back to initials when the mark does not load, and tries a new one',
      'stories/components/integration-card.stories.tsx › BrokenIcon',
    ),
  ),
  row(
    'UX-09',
    'P1',
    'Ten thousand integrations stay smooth.',
    shown(
      'test/marketplace/marketplace.browser.test.tsx › draws two hundred cards of ten thousand at most',
      'stories/components/integration-grid.stories.tsx › TenThousand',
    ),
  ),
  row(
    'UX-10',
    'P2',
    'A way to ask for an integration that is not there.',
    shown(
      'test/marketplace/integration-grid-host.test.tsx › is told to the host once for the same words, and thanked for',
      'stories/components/integration-grid.stories.tsx › WithRequest',
    ),
  ),
  row(
    'UX-11',
    'P0',
    'What it does, guide, support, privacy, terms and developer, each only when the host gives it.',
    shown(
      'test/components/about/about.test.tsx › links only to what there is, in a new tab, and says so',
      'stories/components/about.stories.tsx › Everything',
    ),
  ),
  row(
    'UX-12',
    'P0',
    'Permissions before connecting: object by read and write, in plain words, the raw scope on demand.',
    shown(
      'test/components/accounts/permission-list.test.tsx › lists each object with what may be done to it and why, before connecting',
      'stories/marketplace/integration-detail.stories.tsx › PermissionsBeforeConnecting',
    ),
  ),
  row(
    'UX-13',
    'P1',
    'New permissions are said to be new, the old ones still listed.',
    shown(
      'test/components/accounts/permission-list.test.tsx › asks who is connected to agree to new ones, and still lists the old ones',
      'stories/marketplace/integration-detail.stories.tsx › NewPermissionsRequired',
    ),
  ),
  row(
    'UX-14',
    'P1',
    'Why each permission is needed.',
    shown(
      'test/components/accounts/permission-list.test.tsx › lists each object with what may be done to it and why, before connecting',
    ),
  ),
  row(
    'UX-15',
    'P1',
    'Which account, connected when.',
    shown(
      'test/marketplace/accounts/accounts.test.tsx › are told apart by number, date and id',
      'stories/components/credential-rows.stories.tsx › Named',
    ),
  ),
  row(
    'UX-16',
    'P1',
    'What stops when one disconnects, before one does.',
    shown(
      'test/marketplace/accounts/disconnect.browser.test.tsx › is asked of the host once, after saying what stops',
      'stories/components/disconnect-dialog.stories.tsx › HostConsequences',
    ),
  ),
  row(
    'UX-20',
    'P0',
    'What will happen is said before the window opens.',
    shown(
      'test/marketplace/connect-window.test.tsx › says what will happen before it does',
      'stories/marketplace/credential-form.stories.tsx › OAuth2',
    ),
  ),
  row(
    'UX-21',
    'P0',
    'The window opens in the click; blocked, closed, denied, timed out, failed and connected are told apart, each with a next step.',
    shown(
      'test/e2e/connect.test.ts',
      'test/marketplace/connect/browser-platform.browser.test.tsx › opens a window in a real click',
      'stories/components/connect-status.stories.tsx › Denied',
      'stories/components/connect-status.stories.tsx › Closed',
      'stories/components/connect-status.stories.tsx › TimedOut',
    ),
  ),
  row(
    'UX-22',
    'P0',
    'A signal is only a hint from the own origin; the list of credentials is what counts, also when windows are severed.',
    shown(
      'test/e2e/coop.test.ts',
      'test/marketplace/connect/browser-platform.browser.test.tsx › hears the callback page on the channel and in the storage, and nothing else',
      'test/marketplace/connect-window.test.tsx › needs no signal to find the account',
    ),
  ),
  row(
    'UX-23',
    'P0',
    'Redirect mode leads back to the same integration, the focus on how it went.',
    shown('test/e2e/connect.test.ts › redirect: comes back to the same integration, connected, with the focus on it'),
  ),
  row(
    'UX-24',
    'P1',
    '"Check connection" by hand.',
    shown(
      'test/marketplace/connect-window.test.tsx › looks on request, and says when there is nothing yet',
      'stories/marketplace/credential-form.stories.tsx › Awaiting',
    ),
  ),
  row(
    'UX-25',
    'P0',
    'The form is made from metadata and the host’s options: order, label, example, help, link, masking, pattern, choices, defaults, conditions, hidden fields.',
    shown(
      'test/components/credential-form/field-kinds.test.tsx',
      'stories/components/credential-form.stories.tsx › HostFields',
      'stories/components/credential-form.stories.tsx › Choice',
    ),
  ),
  row(
    'UX-26',
    'P0',
    'Pasting and password managers work; a secret is never shown again.',
    shown(
      'test/components/credential-form/form-view.browser.test.tsx › takes what is pasted',
      'test/marketplace/connect/credential-form.test.tsx › leaves the typed secret nowhere: page, storage, caches, address, events, console',
    ),
  ),
  row(
    'UX-27',
    'P0',
    'What the server refuses is said at the field, and what was typed stays.',
    shown(
      'test/marketplace/connect/credential-form.test.tsx › marks the field that was refused and keeps what was typed',
      'stories/marketplace/credential-form.stories.tsx › Refused',
    ),
  ),
  row(
    'UX-28',
    'P1',
    'Leaving with something typed asks first.',
    shown('test/marketplace/connect-window.test.tsx › is asked about before the form goes'),
  ),
  row(
    'UX-29',
    'P1',
    'Nothing to ask: one button, no form.',
    shown(
      'stories/marketplace/credential-form.stories.tsx › NothingToType',
      'test/components/credential-form/form-view.test.tsx › says that a sign-in opens, and offers only the button',
    ),
  ),
  row(
    'UX-30',
    'P1',
    'Success names the account and the next step, and takes the focus.',
    shown(
      'test/e2e/connect.test.ts › popup: is connected, names the account and leads to the workflows',
      'stories/marketplace/credential-form.stories.tsx › WithNextStep',
    ),
  ),
  row(
    'UX-31',
    'P0',
    'Several accounts for one connector: listed, labelled, another one added.',
    shown(
      'test/marketplace/accounts/accounts.test.tsx › are each connected again by a button of their own',
      'stories/components/credential-rows.stories.tsx › Empty',
      'stories/components/credential-rows.stories.tsx › One',
      'stories/components/credential-rows.stories.tsx › Three',
      'stories/components/credential-rows.stories.tsx › TwentyFive',
    ),
  ),
  row(
    'UX-32',
    'P0',
    'One vocabulary of states in card, list, page and runs; none is blank.',
    shown(
      'test/components/integration-card/integration-card.test.tsx',
      'test/components/page-header/page-header.test.tsx',
      'test/components/primitives/status-icons.test.tsx',
    ),
  ),
  row(
    'UX-33',
    'P0',
    'Reconnecting keeps workflows and settings, and says so.',
    shown(
      'test/marketplace/connect-window.test.tsx › says what is kept before, and what stays after',
      'stories/marketplace/credential-form.stories.tsx › Reconnected',
    ),
  ),
  row(
    'UX-34',
    'P1',
    'Testing a connection on demand.',
    shown(
      'test/marketplace/accounts/accounts.test.tsx › says what was looked up and when, and claims no more',
      'stories/marketplace/integration-detail.stories.tsx › Checked',
    ),
  ),
  row(
    'UX-35',
    'P1',
    'What a destructive change would stop, before it happens.',
    shown(
      'test/marketplace/workflows/workflow-bulk.test.tsx › asks first, says what stops and what is kept, and does nothing when cancelled',
      'test/marketplace/accounts/accounts.test.tsx › say how many workflows use the only one',
      'stories/components/disconnect-dialog.stories.tsx › WorkflowsStop',
    ),
  ),
  row(
    'UX-36',
    'P1',
    'Last success and last failure, relative and absolute.',
    shown(
      'test/components/page-header/page-header.test.tsx › tells when runs last succeeded and failed, as distance and as date',
      'stories/components/page-header.stories.tsx › WithHealth',
    ),
  ),
  row(
    'UX-37',
    'P1',
    'The owner of an account has left.',
    left('the upstream says nothing of who owns a credential beyond the user who asks.'),
  ),
  row(
    'UX-38',
    'P1',
    'Pausing is not disconnecting.',
    shown(
      'test/marketplace/workflows/workflow-bulk.test.tsx › pauses all by name, apart from disconnecting, and can take it back',
      'stories/marketplace/workflow-list.stories.tsx › PauseAll',
    ),
  ),
  row(
    'UX-39',
    'P1',
    'What a role may not do is absent, or disabled with the reason.',
    shown(
      'test/marketplace/provider/host-options.test.tsx',
      'test/server/routing/define-route.test.ts',
      'stories/marketplace/workflow-list.stories.tsx › DisabledByRole',
      'stories/marketplace/integration-detail.stories.tsx › MayNotConnectForAReason',
    ),
  ),
  row(
    'UX-40',
    'P0',
    'A switch is optimistic, goes back with a message, is busy while it waits, keeps its label, and sends nothing twice.',
    shown(
      'test/marketplace/workflows/workflow-toggle.test.tsx › goes back with a message when the change is refused, and tries again on request',
      'test/marketplace/workflows/workflow-toggle.test.tsx › lets the last intent win over quick clicks, with one write in flight',
      'test/flows/toggle-intent.test.ts',
      'stories/marketplace/workflow-toggle.stories.tsx › OutcomeUnknown',
    ),
  ),
  row(
    'UX-41',
    'P0',
    'Switching on what needs something first leads there.',
    shown(
      'test/marketplace/workflows/workflow-toggle.test.tsx › says so, and warns once it is on, without standing in the way',
      'stories/marketplace/workflow-toggle.stories.tsx › WithoutAccount',
    ),
  ),
  row(
    'UX-42',
    'P0',
    'Runs by status, date and workflow, the newest first, in portions.',
    shown(
      'test/marketplace/activity/workflow-logs.test.tsx › is one list, newest first, that says whose each run is',
      'test/components/run-table/run-table-view.test.tsx › by time: a period up to now, or two days',
      'test/components/run-filter/filter-params.test.ts',
      'stories/components/run-table.stories.tsx › Thousand',
    ),
  ),
  row(
    'UX-43',
    'P0',
    'Every status has its word; one that is not known is neutral.',
    shown(
      'test/marketplace/activity/workflow-logs.test.tsx › says that some could not be read and calls an unheard-of status unclear',
      'stories/components/run-table.stories.tsx › Unclear',
    ),
  ),
  row(
    'UX-44',
    'P0',
    'One run in detail, to copy, without secrets.',
    shown(
      'test/marketplace/activity/workflow-logs.test.tsx › shows all that is known of it, with what was reported at about its time',
      'test/api/text/redact.test.ts',
      'stories/components/run-table.stories.tsx › OpenedRun',
    ),
  ),
  row(
    'UX-45',
    'P0',
    'An error says what happened, what to do (a button) and the details to copy.',
    shown(
      'test/components/errors/error-groups.test.tsx',
      'stories/components/error-groups.stories.tsx › AuthExpired',
      'stories/components/error-groups.stories.tsx › PermissionMissing',
      'stories/components/error-groups.stories.tsx › Internal',
    ),
  ),
  row('UX-46', 'P1', 'Retrying a failed run.', left('the contract has no operation that runs something again.')),
  row(
    'UX-47',
    'P1',
    'Bulk changes with progress and a summary of what worked and what did not.',
    shown(
      'test/marketplace/workflows/workflow-bulk.test.tsx › tells seven of ten, says why for each of the others, and tries those again',
      'stories/components/workflow-bulk.stories.tsx › SevenOfTen',
    ),
  ),
  row(
    'UX-48',
    'P1',
    'Failing again and again pauses a workflow, and the user learns how to resume.',
    left('the upstream reports no pause of its own; failing workflows show in "Needs your attention".'),
  ),
  row(
    'UX-49',
    'P1',
    'A log of who changed what.',
    left('the contract keeps none; the host is told of each change by its events and can.'),
  ),
  row(
    'UX-50',
    'P1',
    'New runs never move focus or scroll: a button inserts them.',
    shown(
      'test/components/run-table/run-table-view.browser.test.tsx › move neither focus nor scroll until they are let in, then the first has the focus',
      'test/marketplace/activity/run-feed.test.ts',
      'stories/components/run-table.stories.tsx › NewRunsWait',
    ),
  ),
  row(
    'UX-51',
    'P0',
    'Loading shows skeletons of the final geometry.',
    shown(
      'test/components/catalogue/grid-view.browser.test.tsx › holds the place of a card in its size',
      'stories/marketplace/marketplace.stories.tsx › Loading',
    ),
  ),
  row(
    'UX-52',
    'P0',
    'Every emptiness has its own words and a way on.',
    shown(
      'stories/marketplace/integration-grid.stories.tsx › Empty',
      'stories/marketplace/integration-grid.stories.tsx › NoResult',
      'stories/components/integration-grid.stories.tsx › NothingInstalled',
      'stories/marketplace/workflow-logs.stories.tsx › Empty',
      'stories/marketplace/workflow-logs.stories.tsx › NoResult',
      'stories/components/credential-rows.stories.tsx › Empty',
      'stories/marketplace/integration-detail.stories.tsx › MayNotConnect',
    ),
  ),
  row(
    'UX-53',
    'P0',
    'One failed request does not blank the page; what is there stays.',
    shown(
      'test/marketplace/detail/detail-sections.test.tsx › of %s leaves the rest of the page',
      'test/marketplace/catalogue/integration-grid.test.tsx › keeps the list and says so when a refresh fails',
      'stories/marketplace/marketplace.stories.tsx › Partial',
    ),
  ),
  row(
    'UX-54',
    'P0',
    'Offline, expired, forbidden, not found, conflict, rejected, limited, broken and late each have words and a way on.',
    shown(
      'test/components/primitives/feedback.test.tsx',
      'test/server/faults.test.ts',
      'stories/components/integration-grid.stories.tsx › Offline',
      'stories/components/integration-grid.stories.tsx › RateLimited',
      'stories/components/integration-grid.stories.tsx › SessionExpired',
    ),
  ),
  row(
    'UX-55',
    'P1',
    'An expired session keeps what was typed.',
    shown(
      'test/marketplace/connect-window.test.tsx › survives the end of the session',
      'stories/components/credential-form.stories.tsx › SessionEnded',
    ),
  ),
  row(
    'UX-56',
    'P0',
    'Everything by keyboard in the order of the eye; three stops a card at most.',
    shown(
      'test/marketplace/keyboard.browser.test.tsx › goes from search to connecting, switching, runs and back, and says each result',
      'test/marketplace/integration-grid-host.test.tsx › has at most three tab stops on a card',
    ),
  ),
  row(
    'UX-57',
    'P1',
    'Shortcuts, off by default.',
    left('Plugboard has none, so none can get in the way of the host’s.'),
  ),
  row(
    'UX-58',
    'P1',
    'Selecting several shows a bar with the count; Escape clears.',
    shown(
      'test/marketplace/workflows/workflow-bulk.test.tsx › counts what is selected, and announces it',
      'stories/marketplace/workflow-list.stories.tsx › Selected',
    ),
  ),
  row(
    'UX-59',
    'P1',
    'Notices are inline; the host can show its own by the events.',
    shown(
      'test/marketplace/provider/events.test.ts',
      'test/marketplace/keyboard.browser.test.tsx › says a refusal once, where it happened',
    ),
  ),
  row(
    'UX-60',
    'P0',
    'Actions and events: a form by type, an example, "this acts on real data", status, time, JSON, copy, history.',
    shown(
      'test/marketplace/tools/action-runner.test.tsx › runs an action with the only account, shows the answer, the time and the code, and tells the host once',
      'test/marketplace/tools/event-trigger.test.tsx',
      'stories/marketplace/action-runner.stories.tsx › Succeeded',
      'stories/marketplace/action-runner.stories.tsx › Refused',
      'stories/marketplace/action-runner.stories.tsx › TimedOut',
      'stories/marketplace/action-runner.stories.tsx › HugeAnswer',
    ),
  ),
  row(
    'UX-61',
    'P1',
    'Choices loaded from the provider.',
    left('the contract gives a parameter a type, not choices; every value can be typed.'),
  ),
  row(
    'UX-62',
    'P0',
    'A file browser.',
    left('files belong to another product of the platform, not to these two APIs.'),
  ),
  row(
    'UX-63',
    'P0',
    'Erasing logs: what goes and what stays, a typed confirmation, progress and a receipt.',
    shown(
      'test/marketplace/tools/log-purge.test.tsx › deletes only after the word, whatever its case, gives a receipt, and clears what is on the page',
      'stories/marketplace/log-purge.stories.tsx › Asking',
      'stories/marketplace/log-purge.stories.tsx › Deleted',
    ),
  ),
  row(
    'UX-64',
    'P1',
    'Erasing and disconnecting are apart; erasing says that it revokes nothing.',
    shown(
      'test/marketplace/tools/log-purge.test.tsx › says what is deleted, what is kept and what is not revoked, and that it is final',
    ),
  ),
];

const state = (words, look, proof) => ({ words, look, ...proof });

/** The states of a connection, in the words a user reads. */
export const states = [
  state('available', 'Not connected · Connect', shown('stories/components/integration-card.stories.tsx › Available')),
  state('connecting', 'Connecting', shown('stories/components/integration-card.stories.tsx › Connecting')),
  state(
    'awaiting the user',
    'Finish in the other window · Check connection, Show the window, Cancel',
    shown('stories/components/connect-status.stories.tsx › Awaiting'),
  ),
  state(
    'needs configuration',
    'No account · Connect an account',
    shown('stories/marketplace/workflow-toggle.stories.tsx › WithoutAccount'),
  ),
  state('connected', 'Connected · Manage', shown('stories/components/integration-card.stories.tsx › Connected')),
  state('installed', 'Installed · Manage', shown('stories/components/integration-card.stories.tsx › Installed')),
  state('expiring', '', left('the contract gives a credential no expiry.')),
  state(
    'expired, revoked or invalid',
    'Needs attention · Reconnect',
    shown(
      'stories/components/integration-card.stories.tsx › NeedsAttention',
      'stories/marketplace/integration-detail.stories.tsx › NeedsAttention',
    ),
  ),
  state(
    'new permissions required',
    'New permissions required · Reconnect',
    shown('stories/marketplace/integration-detail.stories.tsx › NewPermissionsRequired'),
  ),
  state(
    'degraded',
    'What went wrong, grouped · one step each',
    shown('stories/components/error-groups.stories.tsx › Problems'),
  ),
  state('paused by the upstream', '', left('the contract reports none; "Pause all" is the user’s own.')),
  state(
    'disabled by an administrator',
    'Locked, or disabled, with the reason',
    shown(
      'stories/components/integration-card.stories.tsx › Locked',
      'stories/marketplace/integration-detail.stories.tsx › MayNotConnectForAReason',
    ),
  ),
  state(
    'disconnecting',
    'Asked to disconnect; connected until the host has done it',
    shown('stories/marketplace/integration-detail.stories.tsx › Disconnecting'),
  ),
  state('unknown', 'Status unavailable · View', shown('stories/components/integration-card.stories.tsx › Unknown')),
];

const story = 'stories/components/error-groups.stories.tsx';

/** The classes of errors, each with its one remedy. */
export const errorClasses = [
  state('auth_expired', 'Reconnect', shown(`${story} › AuthExpired`)),
  state('auth_revoked', 'Reconnect', shown(`${story} › AuthRevoked`)),
  state('auth_invalid', 'Update the credential', shown(`${story} › AuthInvalid`)),
  state('permission_missing', 'Review permissions', shown(`${story} › PermissionMissing`)),
  state('config_invalid', 'Check the settings', shown(`${story} › ConfigInvalid`)),
  state(
    'rate_limited',
    'Wait, until when if it says so',
    shown(`${story} › RateLimited`, `${story} › RateLimitedUntil`),
  ),
  state('provider_down', 'Look again', shown(`${story} › ProviderDown`)),
  state('quota_exceeded', 'Ask an administrator', shown(`${story} › QuotaExceeded`)),
  state('data_rejected', 'See the runs', shown(`${story} › DataRejected`)),
  state('internal', 'Copy the details for support', shown(`${story} › Internal`)),
];
