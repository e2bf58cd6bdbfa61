// What the bench does inside the page. `window.bench` is called from outside.
import { createRoot } from 'react-dom/client';
import { IntegrationGrid, Marketplace, PlugboardProvider, WorkflowLogs } from 'plugboard';
import { createTestBackend } from 'plugboard/testing';
import 'plugboard/styles.css';
import { drawCards, drawRows } from './by-hand.js';
import { integrationsText, logsText } from './data.js';

const main = document.querySelector('#main');
// The first task after a frame: what React puts off until after the paint must not count.
const painted = () =>
  new Promise((resolve) =>
    requestAnimationFrame(() => scheduler.postTask(() => resolve(performance.now()), { priority: 'user-blocking' })),
  );
const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const count = (slot) => main.querySelectorAll(`[data-slot='${slot}']`).length;

/** A fetch whose one large answer waits until it is let go. */
function createFetch(path, text) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  const small = {
    '/session': { access: 'proxy', scope: 'bench', capabilities: {}, links: {} },
    '/connectors': { connectors: [] },
    '/workflows': { workflows: [] },
  };
  async function fetch(url) {
    if (url.endsWith(path)) {
      await released;
      return new Response(text, { headers: { 'content-type': 'application/json' } });
    }
    const [, answer] = Object.entries(small).find(([end]) => url.split('?')[0].endsWith(end)) ?? [];
    return answer ? Response.json(answer) : new Response(null, { status: 404 });
  }
  return { fetch, release };
}

const until = (done) =>
  new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!done()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(main, { childList: true, subtree: true });
  });

const kinds = {
  grid: {
    text: integrationsText(10_000),
    path: '/integrations',
    item: 'pb-card-name',
    all: 'pb-integration-card',
    element: <IntegrationGrid />,
    byHand: drawCards,
  },
  runs: {
    text: logsText(100_000),
    path: '/logs',
    item: 'pb-run',
    all: 'pb-run',
    element: <WorkflowLogs workflowId="wf_1" />,
    byHand: drawRows,
  },
};

let root;
async function clear() {
  root?.unmount();
  root = undefined;
  main.replaceChildren();
  await rest(50);
}

/** Opens a list and tells how long its data took to the paint, and how many items that paint had. */
async function open(kind) {
  const { text, path, element, item } = kinds[kind];
  await clear();
  const { fetch, release } = createFetch(path, text);
  root = createRoot(main);
  root.render(<PlugboardProvider fetch={fetch}>{element}</PlugboardProvider>);
  await rest(200);
  const drawn = until(() => count(item) > 5);
  await painted();
  const start = performance.now();
  release();
  await drawn;
  const visible = count(item);
  return { ms: (await painted()) - start, visible };
}

/** Draws the same by hand. */
async function openByHand(kind, visible) {
  const { text, byHand } = kinds[kind];
  await clear();
  const holder = document.createElement('div');
  Object.assign(holder.dataset, { pbRoot: '', pbScheme: 'system', slot: 'pb-root' });
  main.append(holder);
  await painted();
  const start = performance.now();
  // The answer is read as a page would read it.
  const answer = await new Response(text).text();
  byHand(holder, answer, visible);
  return (await painted()) - start;
}

/** Notes the time from each key or click to the paint after it. */
function watch(event) {
  const times = [];
  const note = async ({ timeStamp }) => times.push((await painted()) - timeStamp);
  addEventListener(event, note, { capture: true });
  return () => {
    removeEventListener(event, note, { capture: true });
    return times;
  };
}

/** The time between frames while the page scrolls down and up again. */
async function scroll(frames) {
  const times = [];
  let before = await new Promise(requestAnimationFrame);
  for (let frame = 0; frame < frames; frame++) {
    scrollBy(0, frame < frames / 2 ? 120 : -120);
    const now = await new Promise(requestAnimationFrame);
    times.push(now - before);
    before = now;
  }
  return times;
}

/** Opens the marketplace cold, every answer 40 ms away, and tells what was asked for: how often, how deep, what twice. */
async function openCold(access) {
  await clear();
  const backend = createTestBackend({ access });
  const asked = [];
  const fetch = async (url, init = {}) => {
    const request = { name: `${init.method ?? 'GET'} ${url}`, start: performance.now(), end: Infinity };
    request.depth = 1 + Math.max(0, ...asked.filter(({ end }) => end <= request.start).map(({ depth }) => depth));
    asked.push(request);
    await rest(40);
    const answer = await backend.fetch(url, init);
    request.end = performance.now();
    return answer;
  };
  root = createRoot(main);
  root.render(
    <PlugboardProvider fetch={fetch} access={access}>
      <Marketplace />
    </PlugboardProvider>,
  );
  await rest(1_500);
  const names = asked.map(({ name }) => name);
  // The credentials of the cards in view come after the cards.
  const lists = asked.filter(({ name }) => !name.includes('credentials'));
  return {
    requests: names.length,
    depth: Math.max(...lists.map(({ depth }) => depth)),
    deepest: Math.max(...asked.map(({ depth }) => depth)),
    twice: names.length - new Set(names).size,
    names,
  };
}

let stop = () => [];
window.bench = {
  open,
  openByHand,
  openCold,
  scroll,
  inPage: (kind) => count(kinds[kind].all),
  start: (event) => void (stop = watch(event)),
  stop: () => stop(),
};
