import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Marketplace } from '../../src/marketplace/index.ts';
import { focus, listen, stops, tabTo } from './keyboard.ts';
import { createStage, firstCards, type Stage } from '../marketplace/render-stage.tsx';

const ends: (() => void)[] = [];
beforeEach(() => page.viewport(1280, 900));
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** The marketplace on a page of a host's, with something before it to begin at. */
function open(stage: Stage, ui = <Marketplace />) {
  stage.show(
    <>
      <button type="button">The start</button>
      {ui}
      <button type="button">The end</button>
    </>,
  );
}
/** Shopify connected, with a workflow that has run for an hour. */
async function lived(stage: Stage) {
  await stage.connect('shopify', { shop_domain: 'acme.example' });
  await stage.activate(stage.workflowsOf('int_shopify')[0]?.workflowId ?? '');
  stage.clock.advance(3_600_000);
  return stage;
}

const begin = () => screen.getByRole('button', { name: 'The start' }).focus();
const type = (text: string) => userEvent.keyboard(text);

describe('the marketplace by keyboard alone', () => {
  it(
    'goes from search to connecting, switching, runs and back, and says each result',
    { tags: ['UX-56'] },
    async () => {
      const stage = createStage();
      open(stage);
      await firstCards();
      const { heard, end } = listen();
      ends.push(end);
      const hears = (words: RegExp) => waitFor(() => expect(heard.filter((one) => words.test(one))).not.toEqual([]));

      begin();
      await tabTo(/^searchbox/);
      await type('shopi');
      await hears(/\b1 /);

      await tabTo(/^button Shopify$/);
      await type('{Enter}');
      await waitFor(() => expect(focus()).toBe('h2 Shopify'));

      await tabTo(/^textbox Shop domain/);
      await type('acme.example{Enter}');
      await hears(/Shopify is connected|is connected/);
      // The form is gone, so the first switch has the focus.
      await waitFor(() => expect(focus()).toMatch(/^switch /));
      await type(' ');
      await hears(/^On$/);
      await waitFor(() => expect(focus()).toMatch(/^switch /));
      await type(' ');
      await hears(/^Off/);

      begin();
      await tabTo(/^checkbox Select all/);
      await type(' ');
      await hears(/^\d selected$/);
      await tabTo(/^button Turn on/);
      await type('{Enter}');
      await hears(/^Turning on: 0 of \d done$/);
      await hears(/^(\d) of \1 workflows are on\.$/);
      await waitFor(() => expect(focus()).toMatch(/workflows are on\./));
      await tabTo(/^button Close/);
      await type('{Enter}');
      await waitFor(() => expect(focus()).toBe('checkbox Select all'));

      begin();
      await tabTo(/^button All integrations/);
      await type('{Enter}');
      await waitFor(() => expect(focus()).toBe('button Shopify'));
    },
  );

  it('opens runs and errors, and says what a filter leaves', async () => {
    const stage = await lived(createStage());
    open(stage, <Marketplace defaultView={{ integrationId: 'int_shopify', tab: 'activity' }} />);
    await screen.findByRole('table');
    begin();
    await tabTo(/^button Result: All/);
    const { heard, end } = listen();
    ends.push(end);
    await type('{Enter}');
    await screen.findByRole('menu');
    await type('{ArrowDown}{ArrowDown}{Enter}');
    await waitFor(() => expect(focus()).toMatch(/^button Result: Failed 2/));
    await waitFor(() => expect(heard.join(' ')).toMatch(/\b2 runs\b/));
    await tabTo(/^button Failed, .* ago: details/);
    await type('{Enter}');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true'));
    expect(focus()).toMatch(/ ago/);
  });

  it('asks before many stop, and gives the focus back when the answer is no', async () => {
    const stage = await lived(createStage());
    open(stage, <Marketplace defaultView={{ integrationId: 'int_shopify' }} />);
    await screen.findByRole('checkbox', { name: 'Select all' });
    begin();
    await tabTo(/^button Turn all off/);
    await type('{Enter}');
    await waitFor(() => expect(focus()).toBe('button Cancel'));
    await type('{Escape}');
    await waitFor(() => expect(focus()).toBe('button Turn all off'));
    expect(stage.asked('PUT')).toEqual([]);
    const { heard, end } = listen();
    ends.push(end);
    await type('{Enter}');
    await waitFor(() => expect(focus()).toBe('button Cancel'));
    await tabTo(/^button Turn all off/);
    await type('{Enter}');
    await waitFor(() => expect(focus()).toMatch(/of \d workflows? (is|are) off\./));
    expect(heard.filter((one) => /of \d workflows? (is|are) off\.$/.test(one))).toHaveLength(1);
  });

  it('says a refusal once, where it happened', { tags: ['UX-59'] }, async () => {
    const stage = await lived(createStage());
    stage.sandbox.faults.set({ operationId: 'deactivateWorkflow', times: 1, status: 409 });
    open(stage, <Marketplace defaultView={{ integrationId: 'int_shopify' }} />);
    const [control] = await screen.findAllByRole('switch');
    control?.focus();
    const { heard, end } = listen();
    ends.push(end);
    await type(' ');
    await waitFor(() => expect(heard.filter((one) => /wasn’t turned off/.test(one))).toHaveLength(1));
    expect(focus()).toMatch(/^switch /);
  });

  it('stops everywhere in the order of the page: the catalogue', async () => {
    const stage = createStage({ catalogue: ['int_shopify', 'int_slack'] });
    await stage.connect('shopify', { shop_domain: 'acme.example' });
    for (const { workflowId } of stage.workflowsOf('int_shopify')) await stage.deactivate(workflowId);
    open(stage);
    await screen.findByRole('region', { name: 'Yours' });
    await screen.findByText('Connected. Choose what to automate.');
    begin();
    expect(await stops()).toEqual([
      'button Shopify',
      'button Finish setup Shopify',
      'searchbox Search integrations',
      'button Sort and view: Recommended',
      'button All 1',
      'button Communication 1',
      'button Slack',
      'button Connect Slack',
    ]);
  });

  it('stops everywhere in the order of the page: an integration', async () => {
    const stage = await lived(createStage());
    open(stage, <Marketplace defaultView={{ integrationId: 'int_shopify' }} />);
    await screen.findByRole('checkbox', { name: 'Select all' });
    begin();
    expect(await stops()).toEqual([
      'button All integrations',
      'tab Workflows1 of 2 on',
      'tabpanel Workflows1 of 2 on',
      'checkbox Select all',
      'button Turn all off',
      'checkbox Select “Sync orders”',
      'switch Sync orders',
      'checkbox Select “Update stock levels”',
      'switch Update stock levels',
    ]);
  });

  it('stops everywhere in the order of the page: its accounts', async () => {
    const stage = await lived(createStage());
    open(stage, <Marketplace defaultView={{ integrationId: 'int_shopify', tab: 'accounts' }} />);
    const more = await screen.findByRole('button', { name: /^Actions for/ });
    begin();
    expect(await stops()).toEqual([
      'button All integrations',
      'tab Accounts1',
      'tabpanel Accounts1',
      'button Add account',
      `button ${more.getAttribute('aria-label')}`,
    ]);
  });
});
