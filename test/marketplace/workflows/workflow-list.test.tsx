import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { WorkflowList } from '../../../src/marketplace/index.ts';
import { createStage, problem } from '../render-stage.tsx';

const lists = 'GET /embedded/workflows?integrationId=int_shopify';
const idOf = (stage: ReturnType<typeof createStage>) => stage.workflowsOf('int_shopify')[0]?.workflowId ?? '';
const logsOf = (workflowId: string) => `GET /embedded/workflows/${workflowId}/logs`;

describe('<WorkflowList />', () => {
  it('lists the workflows of one integration, each with a switch named after it', async () => {
    const stage = createStage();
    for (const { workflowId } of stage.workflowsOf('int_shopify')) await stage.activate(workflowId);
    stage.show(<WorkflowList integrationId="int_shopify" />);
    const switches = await screen.findAllByRole('switch');
    const names = stage.workflowsOf('int_shopify').map(({ name }) => name);
    expect(switches).toHaveLength(names.length);
    for (const name of names) expect(screen.getByRole('switch', { name })).toBeDefined();
  });

  it('asks for the list once, and for runs only of what is on', async () => {
    const stage = createStage();
    await stage.activate(idOf(stage));
    stage.clock.advance(60_000);
    stage.show(<WorkflowList integrationId="int_shopify" />);
    expect(await screen.findByRole('img', { name: /^Last \d+ runs/ })).toBeDefined();
    await waitFor(() => expect(stage.requests).toHaveLength(4));
    expect(stage.requests.toSorted()).toEqual(
      [lists, logsOf(idOf(stage)), 'POST /session', 'GET /connectivity/connectors/shopify/credentials'].toSorted(),
    );
  });

  it('leaves accounts out when told so: it asks for none and says nothing of them', async () => {
    const stage = createStage();
    const { rerender } = stage.show(<WorkflowList integrationId="int_shopify" />);
    await screen.findByText(/^No account is connected yet/);
    stage.requests.length = 0;
    rerender(<WorkflowList integrationId="int_shopify" hideAccounts />);
    expect(screen.queryByText(/^No account is connected yet/)).toBeNull();
    expect(stage.requests).toEqual([]);
  });

  it('shows the version in use, when it is known', async () => {
    const stage = createStage();
    await stage.activate(idOf(stage));
    stage.show(<WorkflowList integrationId="int_shopify" />);
    const [row] = await screen.findAllByRole('listitem');
    expect(within(row as HTMLElement).getByText(/^Version /)).toBeDefined();
  });

  it('holds the place of rows while they load', async () => {
    const stage = createStage();
    const release = stage.hold('GET /embedded/workflows');
    stage.show(<WorkflowList integrationId="int_shopify" />);
    const root = document.querySelector('[data-slot="pb-workflow-list"]');
    expect(root?.getAttribute('aria-busy')).toBe('true');
    release();
    await screen.findAllByRole('listitem');
    expect(root?.hasAttribute('aria-busy')).toBe(false);
  });

  it('says that there are none', async () => {
    const stage = createStage();
    stage.show(<WorkflowList integrationId="int_none" />);
    expect(await screen.findByText('There are no workflows for this integration yet.')).toBeDefined();
  });

  it('says what went wrong and tries again', async () => {
    const stage = createStage();
    stage.answers['GET /embedded/workflows'] = () => problem(500, 'internal');
    stage.show(<WorkflowList integrationId="int_shopify" />);
    expect(await screen.findByText('Something went wrong on our side.')).toBeDefined();
    delete stage.answers['GET /embedded/workflows'];
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect((await screen.findAllByRole('listitem')).length).toBeGreaterThan(1);
  });

  it('keeps its rows through a change of one', async () => {
    const stage = createStage();
    await stage.activate(idOf(stage));
    stage.show(<WorkflowList integrationId="int_shopify" />);
    const [row] = await screen.findAllByRole('listitem');
    await userEvent.click(await screen.findByRole('switch', { checked: true }));
    await waitFor(() => expect(stage.asked(lists)).toHaveLength(2));
    await act(async () => {});
    expect(screen.getAllByRole('listitem')[0]).toBe(row);
    expect(screen.getAllByRole('switch')[0]?.getAttribute('aria-checked')).toBe('false');
  });
});
