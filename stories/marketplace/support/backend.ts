import {
  createSandbox,
  createTestBackend,
  type Sandbox,
  type TestBackend,
  type TestBackendOptions,
} from '../../../src/testing/index.ts';
import { createHandlers } from '../../../src/testing/msw/index.ts';
import { storyTime } from '../../components/work-fixtures.ts';

const hour = 3_600_000;

/** A clock that stands still, and on which waiting takes no time. */
function createStoryClock() {
  let now = storyTime - 6 * hour;
  return { now: () => now, wait: () => Promise.resolve(), set: (time: number) => void (now = time) };
}

/** What a story's page talks to. */
export type StoryBackend = Pick<TestBackend, 'fetch' | 'sandbox'> & { clock: ReturnType<typeof createStoryClock> };

/** How a story differs from a page on which all is well. */
export interface Scene {
  /** Whether somebody has connected accounts and switched workflows on. @default true */
  lived?: boolean | undefined;
  /** Whether the upstream may know the user from before, so that unwritten workflows are not confirmed. @default false */
  existing?: boolean | undefined;
  /** Breaks answers, after that has happened. */
  fault?: ((sandbox: Sandbox) => void) | undefined;
  /** No answer comes, none can come, or nobody is signed in. */
  network?: 'slow' | 'offline' | 'signed-out' | undefined;
  /** The host knows newer versions than are in use. @default false */
  upgrades?: boolean | undefined;
  /** What the host allows beside connecting and switching. @default nothing */
  allow?: TestBackendOptions['allow'];
  /** Whether the page talks to the upstream itself. Give the provider the same. @default 'proxy' */
  access?: TestBackendOptions['access'];
  /** Slack is authorised on a consent page, and no time passes while the user is there. @default false */
  oauth?: boolean | undefined;
}

export const shopify = 'int_shopify';

/** The first workflow of Shopify, which a lived-in page has had on for six hours. */
export const workflowId =
  createSandbox().workflows.find(({ integrationId }) => integrationId === shopify)?.workflowId ?? '';

/** Lets the browser load the icons that the sandbox serves. */
export const iconHandlers = createHandlers(createSandbox());

async function live({ fetch }: Pick<TestBackend, 'fetch'>) {
  async function call(method: string, path: string, body: unknown) {
    const headers = { 'content-type': 'application/json', 'x-plugboard': '1' };
    const answer = await fetch(`/api/plugboard${path}`, { method, headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`The story's backend answered ${path} with ${answer.status}.`);
  }
  const connect = (connectorId: string, data: Record<string, string>) =>
    call('POST', `/connectivity/connectors/${connectorId}/credentials`, { data });
  await connect('shopify', { shop_domain: 'acme.example' });
  await connect('stripe', { api_key: 'rk_story' });
  await connect('airtable', { personal_access_token: 'pat_story' });
  await call('PUT', '/embedded/workflows/activate', { workflowId });
}

/** Creates a backend that is the same each time: one seed, one clock, six hours of runs. */
export async function createStoryBackend({
  lived = true,
  existing = false,
  fault,
  network,
  upgrades,
  allow,
  access,
  oauth = false,
}: Scene = {}): Promise<StoryBackend> {
  const clock = createStoryClock();
  const sandbox = createSandbox({
    seed: 'stories',
    clock,
    wait: clock.wait,
    ...(oauth && { oauth: { slack: 'redirect' } }),
  });
  const oauthHosts = [new URL(sandbox.consentUrl).host];
  const before = sandbox.workflows.map((workflow) => ({ ...workflow, version: '1.4.0' }));
  const backend = createTestBackend({
    sandbox,
    clock,
    allow,
    access,
    users: { existing },
    // Stories of failures fail on purpose. Their logs would look like mistakes.
    onLog: () => {},
    ...(oauth && { oauthHosts }),
    ...(upgrades && { workflows: before }),
  });
  if (lived) await live(backend);
  clock.set(storyTime);
  fault?.(sandbox);
  if (network === 'signed-out') backend.signIn(null);

  const { store } = backend;
  const { fetch } = upgrades ? createTestBackend({ sandbox, clock, allow, store }) : backend;
  const answer: StoryBackend['fetch'] = (input, init) => {
    if (network === 'slow') return new Promise(() => {});
    if (network === 'offline') return Promise.reject(new TypeError('Failed to fetch'));
    return fetch(input, init);
  };
  return { fetch: answer, sandbox, clock: oauth ? { ...clock, wait: () => new Promise(() => {}) } : clock };
}
