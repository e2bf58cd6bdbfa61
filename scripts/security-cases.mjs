/**
 * The numbered cases of the threat model and the tests that show each: number, what holds, the tests. A test is a file below `test/` and
 * a part of its full name; every test that has that part must pass. `npm run test:security` checks that there are such tests.
 */
const server = (file) => `server/${file}.test.ts`;
const upstream = (file) => `server/upstream/${file}.test.ts`;
const guard = (file) => `server/guards/${file}.test.ts`;
const matrix = server('routes/matrix');
const faults = server('fault-matrix');
const hookFaults = 'hooks/fault-matrix.network.test.tsx';
const identity = server('identity');
const handler = server('create-handler');
const canary = 'e2e/canary.test.ts';
const connect = 'marketplace/connect-window.test.tsx';
const toggle = 'marketplace/workflows/workflow-toggle.test.tsx';
const form = 'components/credential-form/form-view.test.tsx';
const credentialForm = 'marketplace/connect/credential-form.test.tsx';
const provider = 'marketplace/provider/provider.test.tsx';
const tokens = 'api/access/token-transport.test.ts';
const minter = server('tokens/minter');
const hostile = 'e2e/hostile.test.ts';
const policy = 'components/policy.browser.test.tsx';
const callback = server('oauth-callback');
const node = server('adapters/node/index');

export const cases = [
  [1, 'a user id in a query is refused', [matrix, 'refuses a query with userId']],
  [3, 'a user id in a body is refused', [matrix, 'refuses a body with userId']],
  [5, 'what an action is given passes untouched, below the own user', [identity, 'reaches an action untouched']],
  [
    7,
    'nothing of the browser’s headers goes on',
    [identity, 'leaves nothing of its headers on the way'],
    [node, 'Connection header'],
  ],
  [
    9,
    'no word that is no id goes anywhere',
    [identity, 'a word that is no id'],
    ['hooks/queries.test.tsx', 're-target the call'],
  ],
  [
    11,
    'any text as an id leaves host and segments alone',
    ['api/properties.test.ts', 'stays one segment'],
    [upstream('upstream'), 'neither the host nor the number'],
  ],
  [13, 'another’s credential and none at all are answered alike', [identity, 'exactly as things that are not there']],
  [
    15,
    'a workflow that is not offered is not there',
    [server('routes/workflows'), 'hides and does not send what is not offered'],
  ],
  [17, '10,000 requests of 50 users stay apart', [identity, 'ten thousand requests at a time']],
  [19, 'nobody on the way keeps an answer', [handler, 'every answer has its headers']],
  [
    21,
    'a late answer of the user before is dropped',
    ['hooks/cache/user-cache.test.ts', 'does not store an answer that was on its way'],
  ],
  [
    23,
    'a host’s own cache keeps what is its own',
    ['hooks/lifecycle.test.tsx', 'one cache for two users'],
    [provider, 'touches nothing but its own'],
  ],
  [
    25,
    'hop-by-hop headers of a browser change nothing',
    [node, 'does not let the browser’s Connection header take ours away'],
  ],
  [27, 'what is not allowed is refused by default', [server('routes/events'), ''], [guard('allow'), 'refuses']],
  [31, 'another site is refused', [guard('origin'), 'refuses without the header']],
  [
    33,
    'every route and method wants the header',
    [matrix, 'is forbidden without the guard header'],
    [matrix, 'has no other methods'],
  ],
  [
    35,
    'a page without an origin is refused',
    ['e2e/other-site.test.ts', 'a sandboxed frame'],
    ['e2e/other-site.test.ts', 'a data: page'],
  ],
  [37, 'an origin that looks like ours is not ours', [guard('origin'), 'refuses the look-alike']],
  [
    39,
    'whatever a hostile page makes a browser send does nothing',
    ['e2e/other-site.test.ts', 'a page of another site'],
    ['e2e/other-site.test.ts', 'a page of the same site'],
  ],
  [41, 'the handler sets no cookie', [handler, 'every answer sets no cookie']],
  [43, 'coming back twice counts for nothing', [callback, 'is the same page whatever it is asked with']],
  [45, 'the way back leads to no other place', [callback, 'leads to no other place']],
  [
    47,
    'the callback page runs its one script',
    [callback, 'runs its one script and nothing else'],
    [callback, 'clears its address first'],
  ],
  [49, 'no bundle holds a key', [canary, 'what is built and packed']],
  [
    51,
    'no request of a journey holds the key',
    [canary, 'leave the API key on the server'],
    [canary, 'show the browser a token in token access only'],
  ],
  [
    53,
    'no storage holds a secret',
    [canary, 'stay in no page, storage, cache, console or log line'],
    [canary, 'finds what a page keeps'],
  ],
  [55, 'nothing to persist holds a secret', ['hooks/lifecycle.test.tsx', 'is in nothing that a host would persist']],
  [
    57,
    'secrets are typed unreadably and filled by nobody',
    [form, 'hides secrets and reveals them on request'],
    [form, 'writes no value into the markup'],
    [form, 'keeps browsers from filling'],
  ],
  [
    59,
    'words of the upstream stay on the server',
    [server('secrets'), 'comes back'],
    [form, 'marks the fields that the server refused'],
  ],
  [
    61,
    'no error carries a secret in any part',
    [server('secrets'), 'in any part of an error by no means'],
    ['api/properties.test.ts', 'with nothing of what it carried'],
  ],
  [63, 'a key that cannot be one is refused unsaid', [server('config/construction'), 'createPlugboardHandler']],
  [65, 'no header of the upstream goes on', [node, 'passes nothing of the upstream’s headers on']],
  [67, 'the tarball holds the source’s modules alone', ['e2e/package.test.ts', 'the tarball']],
  [
    69,
    'messages between windows say how it went and no more',
    [callback, 'tells nothing of the flow'],
    ['marketplace/connect/connect-storage.test.ts', 'readSignal'],
  ],
  [71, 'one token for a thousand', [minter, 'mints once for a thousand'], [tokens, 'for 1,000 calls at once']],
  [73, 'one renewal for fifty refusals', [tokens, 'once for 50 calls']],
  [75, 'no loop when every token is refused', [tokens, 'asks the upstream twice, and no more']],
  [77, 'an ended session is told once', [provider, 'tells the host once that the session has ended']],
  [
    79,
    'whatever a token says, it lives 30 s to an hour',
    ['api/properties.test.ts', 'lives 30 seconds to an hour'],
    [minter, 'createTokenMinter'],
  ],
  [81, 'nothing but a token is one', [tokens, 'puts no token of'], [minter, 'refuses no content']],
  [83, 'no timer of years', [minter, 'says how long is left'], ['api/properties.test.ts', 'a token']],
  [
    85,
    'each tab has its own token, stored nowhere',
    [tokens, 'mints once and opens one session'],
    [canary, 'with token access stay in no page'],
    [toggle, 'what another tab has done'],
  ],
  [87, 'one who leaves takes nobody’s token along', [tokens, 'lets one caller leave a shared mint']],
  [89, 'a read recovers', [upstream('upstream'), 'is used when a later try succeeds, after a wait']],
  [
    91,
    'a credential is sent once, and looked for when its answer is lost',
    [server('routes/credentials'), 'is sent once, however it fails'],
    [credentialForm, 'its answer was lost'],
    [credentialForm, 'though its answer was lost'],
  ],
  [93, 'as long as asked is waited', ['api/http/retry.test.ts', 'waits as long as the answer asks']],
  [
    95,
    'no Retry-After makes a wait endless',
    ['api/properties.test.ts', 'whatever Retry-After says'],
    [faults, 'Retry-After'],
  ],
  [97, 'a 400 may throttle', [upstream('upstream'), 'throttles with a 400 in one dialect']],
  [
    99,
    'what cannot be reached is not described',
    [upstream('upstream'), 'says nothing of where it was going'],
    [upstream('tls'), 'a certificate'],
  ],
  [
    101,
    'nothing outlives its deadline',
    [server('slow-faults'), 'keeps no operation beyond its deadline'],
    ['api/slow-upstream.test.ts', 'beyond the deadline'],
  ],
  [103, 'half an answer is none', [faults, 'cut anywhere'], [hookFaults, 'a cut']],
  [105, 'no page of the upstream comes through', [faults, 'a page for'], [hookFaults, 'a page for']],
  [
    107,
    'nothing readable is not an empty list',
    [faults, 'the body'],
    [hookFaults, 'the body'],
    ['api/parse/users-and-integrations.test.ts', 'for an empty catalogue'],
  ],
  [
    109,
    'items without an id are dropped and counted',
    ['api/parse/users-and-integrations.test.ts', 'drops and counts an item'],
    ['marketplace/catalogue/integration-grid.test.tsx', 'says how many could not be read'],
  ],
  [
    111,
    'no word is taken for yes',
    ['api/parse/users-and-integrations.test.ts', 'takes installed'],
    ['api/parse/workflows.test.ts', 'takes the duration'],
  ],
  [113, 'one entry for an id', ['api/parse/users-and-integrations.test.ts', 'keeps the first of two with one id']],
  [115, 'nothing nests too deep', [faults, 'nests two hundred thousand deep'], [faults, 'data that nests deep']],
  [
    117,
    'no redirect is followed',
    [faults, 'status 30'],
    [hookFaults, 'status 30'],
    ['api/http/send-request.test.ts', 'nor carry the key there'],
  ],
  [119, 'a body has a length', [upstream('upstream'), 'so that its length is sent']],
  [
    121,
    'headers beyond reason end known',
    [faults, 'headers of 17 kB'],
    [faults, 'a thousand headers'],
    [faults, 'a header that is no text'],
  ],
  [
    123,
    'a struggling upstream is spared',
    [upstream('retries'), 'more than half as much again'],
    [upstream('door'), 'left alone until it works again'],
  ],
  [125, 'two quick clicks are two writes at most, in order', [toggle, 'lets the last intent win over quick clicks']],
  [127, 'any clicks end where the server is', ['flows/toggle-intent.test.ts', 'any sequence of clicks']],
  [129, 'an old list undoes no click', ['hooks/queries/toggle-workflow.test.tsx', 'is not undone by a list']],
  [
    131,
    'a form is sent once',
    [form, 'sends once for five quick submits'],
    [credentialForm, 'sends once, however often'],
  ],
  [
    133,
    'who leaves ends the read',
    ['hooks/queries.test.tsx', 'gives its request up'],
    [node, 'ends the upstream’s read'],
  ],
  [
    135,
    'the network comes back to one request a list',
    ['hooks/lifecycle.test.tsx', 'asks at most once for each list'],
  ],
  [
    137,
    'a page that comes back asks before it writes',
    ['hooks/client-provider.test.tsx', 'hears of focus'],
    [toggle, 'as soon as one comes back'],
  ],
  [139, 'a blocked window is a link', [connect, 'a blocked window']],
  [
    141,
    'a closed window is no failure',
    ['flows/connect-window.test.ts', 'still takes a credential that comes after'],
    [connect, 'only seemed closed'],
  ],
  [143, 'every policy of windows ends connected', ['e2e/coop.test.ts', 'a provider whose consent page says']],
  [
    145,
    'the credentials are the truth',
    ['flows/connect-window.test.ts', 'is connected when the credential appears'],
    [connect, 'needs no signal'],
  ],
  [
    147,
    'no channel and no storage are needed',
    [callback, 'neither channel nor storage'],
    ['marketplace/connect/connect-storage.test.ts', 'does without a storage'],
  ],
  [
    149,
    'a card that throws takes nothing with it',
    ['components/primitives/error-boundary.test.tsx', 'a grid with a card that throws'],
  ],
  [
    151,
    'server and page agree',
    ['components/hydration.test.tsx', 'hydration'],
    ['marketplace/hydration.test.tsx', 'hydration'],
    ['marketplace/marketplace.ssr.test.tsx', 'has no window to touch'],
  ],
  [153, 'an icon that fails is initials', ['components/primitives/brand-icon.test.tsx', '<BrandIcon />']],
  [155, 'a strict policy is kept by every story', [policy, 'is kept by']],
  [157, 'trusted types are kept by every story', [policy, 'a strict policy']],
  [
    159,
    'no address runs',
    ['api/hostile.test.ts', 'never becomes one that runs'],
    ['api/text/safe-url.test.ts', 'refuses'],
  ],
  [161, 'text is text', [hostile, 'as the text they are']],
  [
    163,
    'nothing of the upstream is spread or drawn as more than text',
    [hostile, 'shows names and categories'],
    ['api/parse/any.test.ts', 'never gives a foreign prototype'],
  ],
  [165, 'marks of direction are taken out', ['api/text/clean-text.test.ts', 'cleanText'], [hostile, 'Arabic page']],
  [167, 'fields of any name keep it', [form, '__proto__'], ['api/properties.test.ts', 'the fields of a form']],
  [169, 'names with dots stay one', [form, 'a.b'], ['api/parse/credentials.test.ts', 'each name once']],
  [171, 'a search never fails', ['components/catalogue/fold-text.test.ts', 'foldText'], [hostile, 'whatever is typed']],
  [173, 'naughty text survives everywhere', [hostile, 'the demo before an upstream']],
  [175, 'no body is more than refused', [server('json-bodies'), 'a body']],
  [189, 'exactly so many a minute pass', [guard('limit'), 'let exactly so many of a thousand']],
  [
    191,
    'floods fill no memory',
    [guard('limit'), 'before it fills the memory'],
    [guard('limit'), 'nobody who is not signed in'],
  ],
  [
    193,
    'a query of thousands is refused',
    [guard('query'), 'refuses thousands of values'],
    [node, 'counts a body that comes in chunks'],
  ],
  [195, 'polling rests and backs off', ['hooks/queries/run-polling.test.tsx', 'createRunPoll']],
  [197, 'installing runs nothing', ['supply-chain.test.ts', 'the package']],
  [199, 'the lock file takes nothing from elsewhere', ['supply-chain.test.ts', 'the lock file']],
];

const files = 'the package has no files: nothing of the private API is reachable from a browser';

/** Cases that have nothing here to be about, and why. */
export const elsewhere = [
  [29, files],
  [177, files],
  [179, files],
  [181, files],
  [183, files],
  [185, 'the package has no gateway of long polls'],
  [187, 'the package knows one key: there is no second one to fall back to'],
];
