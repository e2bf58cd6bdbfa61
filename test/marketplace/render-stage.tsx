import { screen, waitFor } from '@testing-library/react';
import { StrictMode, type ReactElement } from 'react';
import { expect } from 'vitest';
import { createMemoryStore } from '../../src/server/index.ts';
import { createTestBackend, type TestBackendOptions } from '../../src/testing/index.ts';
import { renderWithPlugboard, type RenderWithPlugboardOptions } from '../../src/testing/react/index.tsx';
import { createTestClock } from '../support/clock.ts';
import type { PlugboardEvent } from '../../src/marketplace/index.ts';

/** The instant at which every stage starts. */
export const opening = Date.parse('2026-11-21T12:00:00Z');

/** Six integrations that cover every auth type. Few, so that queries by role stay fast. */
const few = ['shopify', 'stripe', 'zendesk', 'slack', 'hubspot', 'odoo'].map((slug) => `int_${slug}`);

export interface StageOptions extends Omit<TestBackendOptions, 'clock'> {
  /** Which of the sandbox's integrations are listed. @default six of them */
  catalogue?: readonly string[] | 'all' | undefined;
  /** Answers some requests in place of the handler, by `METHOD /path` below the base path. */
  answers?: Record<string, () => Response | Promise<Response>> | undefined;
}

/** The real handler over a sandbox with a clock of its own, every request noted, and `show` to put something on the page. */
export function createStage({ answers = {}, catalogue = few, ...options }: StageOptions = {}) {
  const clock = createTestClock(opening);
  const store = options.store ?? createMemoryStore({ clock });
  const backend = createTestBackend({ ...options, store, clock });
  const requests: string[] = [];
  const events: PlugboardEvent[] = [];
  const held = new Map<string, Promise<void>>();

  async function narrowed(answer: Response): Promise<Response> {
    const { integrations, ...rest } = (await answer.json()) as { integrations: { integrationId: string }[] };
    const listed = integrations.filter(({ integrationId }) => catalogue === 'all' || catalogue.includes(integrationId));
    return Response.json({ ...rest, integrations: listed });
  }

  async function fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const request = new Request(typeof input === 'string' ? new URL(input, backend.origin) : input, init);
    const { pathname, search } = new URL(request.url);
    const name = `${request.method} ${pathname.replace(/^\/api\/plugboard/, '')}`;
    requests.push(`${name}${search}`);
    await held.get(name);
    if (answers[name]) return answers[name]();
    const answer = await backend.fetch(request);
    return name === 'GET /embedded/integrations' && answer.ok ? narrowed(answer) : answer;
  }

  /** Calls the handler as the page would. */
  const call = async (name: string, body?: unknown) => {
    const [method, path] = name.split(' ');
    const answer = await backend.fetch(`/api/plugboard${path}`, {
      method: method ?? 'GET',
      headers: { 'x-plugboard': '1', ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${name} answered ${answer.status}`);
    return answer.json() as Promise<unknown>;
  };

  return {
    ...backend,
    clock,
    store,
    requests,
    events,
    answers,
    /** The handler as the page sees it, every request noted. */
    noted: fetch,
    call,
    /** What was asked that starts with a name. */
    asked: (name: string) => requests.filter((one) => one.startsWith(name)),
    /** Keeps requests of a name waiting until the answer is called. */
    hold(name: string) {
      const gate: { open?: () => void } = {};
      held.set(name, new Promise<void>((resolve) => Object.assign(gate, { open: resolve })));
      return () => {
        held.delete(name);
        gate.open?.();
      };
    },
    connect: (connectorId: string, data: Record<string, string> = {}) =>
      call(`POST /connectivity/connectors/${connectorId}/credentials`, { data }),
    activate: (workflowId: string) => call('PUT /embedded/workflows/activate', { workflowId }),
    deactivate: (workflowId: string) => call('PUT /embedded/workflows/deactivate', { workflowId }),
    /** The workflows of an integration, in order. */
    workflowsOf: (integrationId: string) =>
      backend.sandbox.workflows.filter((workflow) => workflow.integrationId === integrationId),
    show: (ui: ReactElement, { strict, ...props }: RenderWithPlugboardOptions & { strict?: boolean } = {}) =>
      renderWithPlugboard(ui, {
        backend: { ...backend, fetch },
        clock,
        timeZone: 'UTC',
        onEvent: (event) => void events.push(event),
        ...props,
        ...(strict && { renderOptions: { wrapper: StrictMode } }),
      }),
  };
}

export type Stage = ReturnType<typeof createStage>;

/** One card of the catalogue. */
export const card = (name: string) => screen.getByRole('article', { name });

/** The first cards of the catalogue, once they and what narrows them are there. */
export async function firstCards() {
  await screen.findAllByRole('article');
  await waitFor(() => expect(document.querySelector('[data-slot="pb-catalogue-toolbar"][data-loading]')).toBeNull());
  return screen.getAllByRole('article');
}

/** A body of problem+json, as the handler sends one. */
export const problem = (status: number, code: string) =>
  new Response(JSON.stringify({ code, status, requestId: 'req_1' }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });
