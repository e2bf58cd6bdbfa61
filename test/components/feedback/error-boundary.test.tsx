import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlugboardError } from '../../../src/api/index.ts';
import { ErrorBoundary, Disclosure, IntegrationGridView, Section } from '../../../src/components/index.ts';
import { FaultContext } from '../../../src/components/internal.ts';
import { card, createStage } from '../../marketplace/render-stage.tsx';
import { IntegrationDetail, IntegrationGrid, PlugboardProvider } from '../../../src/marketplace/index.ts';

const secret = 'sk_live_CANARY_4711';
const broken = 'This part couldn’t be shown. The rest of the page still works.';
let works = false;

function Part() {
  if (!works) throw new Error(`Cannot draw ${secret}`);
  return <p>Drawn</p>;
}

// React says on the console what a boundary caught, however it is caught.
beforeEach(() => {
  works = false;
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => void vi.restoreAllMocks());

const items = ['Shopify', 'Slack', 'Odoo'].map((name) => ({
  integrationId: `int_${name.toLowerCase()}`,
  name,
  state: 'available' as const,
}));

describe('a part that throws', () => {
  it('says so in words, in its place, and leaves the rest', () => {
    render(
      <>
        <ErrorBoundary>
          <Part />
        </ErrorBoundary>
        <p>The rest</p>
      </>,
    );
    expect(screen.getByText(broken)).toBeTruthy();
    expect(screen.getByText('The rest')).toBeTruthy();
    expect(document.body.textContent).not.toContain(secret);
  });

  it('is drawn again on request, once it can be', async () => {
    render(
      <ErrorBoundary>
        <Part />
      </ErrorBoundary>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByText(broken)).toBeTruthy();
    works = true;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByText('Drawn')).toBeTruthy();
    expect(screen.queryByText(broken)).toBeNull();
  });

  it('is reported once, without what it was about to show', () => {
    const reported: PlugboardError[] = [];
    const { rerender } = render(
      <FaultContext.Provider value={(error) => void reported.push(error)}>
        <ErrorBoundary>
          <Part />
        </ErrorBoundary>
      </FaultContext.Provider>,
    );
    rerender(
      <FaultContext.Provider value={(error) => void reported.push(error)}>
        <ErrorBoundary>
          <Part />
        </ErrorBoundary>
      </FaultContext.Provider>,
    );
    expect(reported.map(({ code }) => code)).toEqual(['internal']);
    expect(JSON.stringify([reported[0]?.message, reported[0]?.cause, reported[0]?.stack])).not.toContain(secret);
  });

  it('takes neither the title of its section nor that of a fold with it', async () => {
    render(
      <>
        <Section title="Runs">
          <Part />
        </Section>
        <Disclosure title="Events">
          <Part />
        </Disclosure>
      </>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Events' }));
    for (const name of ['Runs', 'Events'])
      expect(within(screen.getByRole('region', { name })).getByText(broken)).toBeTruthy();
  });
});

describe('a grid with a card that throws', { tags: ['security-149'] }, () => {
  it('shows every other card', () => {
    render(
      <IntegrationGridView
        items={items}
        renderItem={({ name }) => {
          if (name === 'Slack') throw new TypeError('name.toUpperCase is not a function');
          return <article aria-label={name}>{name}</article>;
        }}
      />,
    );
    expect(screen.getAllByRole('article').map((one) => one.textContent)).toEqual(['Shopify', 'Odoo']);
    expect(screen.getAllByText(broken)).toHaveLength(1);
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
  });

  it('shows the cards when what is below them throws', () => {
    render(
      <IntegrationGridView
        items={items}
        renderRequest={() => {
          throw new Error('host');
        }}
      />,
    );
    expect(screen.getAllByRole('article')).toHaveLength(3);
    expect(screen.getAllByText(broken)).toHaveLength(1);
  });

  it.each([false, true])('tells the host once and stays usable, strict mode: %s', async (strict) => {
    const stage = createStage();
    stage.show(
      <IntegrationGrid
        renderItem={({ name }) => {
          if (name === 'Slack') throw new Error(secret);
          return <article aria-label={name}>{name}</article>;
        }}
      />,
      { strict },
    );
    expect(await screen.findByText(broken)).toBeTruthy();
    const errors = stage.events.filter(({ type }) => type === 'error');
    expect(errors).toHaveLength(1);
    expect(JSON.stringify(errors)).not.toContain(secret);
    await userEvent.type(await screen.findByRole('searchbox'), 'shop');
    expect(await screen.findByRole('article', { name: 'Shopify' })).toBeTruthy();
    expect(screen.queryByText(broken)).toBeNull();
  });
});

describe('a page whose head throws', () => {
  function Mark(): never {
    throw new Error(secret);
  }

  it('shows its sections', async () => {
    const stage = createStage();
    stage.show(<IntegrationDetail integrationId="int_shopify" hostMark={<Mark />} />);
    expect(await screen.findByText(broken)).toBeTruthy();
    expect(await screen.findByRole('region', { name: /^Connect/ })).toBeTruthy();
    expect(stage.events.filter(({ type }) => type === 'error')).toHaveLength(1);
  });
});

it('does not catch what the host draws beside our parts', () => {
  expect(() =>
    render(
      <PlugboardProvider enabled={false}>
        <Part />
      </PlugboardProvider>,
    ),
  ).toThrow(secret);
  expect(screen.queryByText(broken)).toBeNull();
});

it('shows a whole grid when nothing throws', async () => {
  createStage().show(<IntegrationGrid />);
  await screen.findAllByRole('article');
  expect(card('Shopify')).toBeTruthy();
  expect(screen.queryByText(broken)).toBeNull();
});
