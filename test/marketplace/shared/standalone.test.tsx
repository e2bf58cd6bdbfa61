import { act, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WorkflowList } from '../../../src/marketplace/index.ts';
import { createStage } from '../render-stage.tsx';
import { connectedComponents, type AnyProps } from './connected-components.tsx';

beforeEach(() => vi.stubGlobal('IntersectionObserver', undefined));
afterEach(() => vi.unstubAllGlobals());

const circle: Record<string, unknown> = {};
circle['self'] = circle;

/** Values of the wrong kind for any prop. */
const wrongValues: readonly unknown[] = [null, '', 7, Number.NaN, 10n, true, [], {}, circle, new Date(Number.NaN)];

describe('a connected component outside a provider', () => {
  it.each(connectedComponents)('shows its message in its place and throws nowhere: %s', (name, Part, props) => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    render(
      <StrictMode>
        <main>
          <p>The host’s page</p>
          <Part {...props} />
        </main>
      </StrictMode>,
    );
    expect(screen.getByText('The host’s page')).toBeDefined();
    expect(screen.getByRole('alert').textContent).toContain(
      `<${name}> is outside <PlugboardProvider>, so it has no client to ask. Wrap the page in <PlugboardProvider>.`,
    );
    expect(error).toHaveBeenCalledOnce();
    expect(String(error.mock.calls[0]?.[0])).toContain('Wrap the page in <PlugboardProvider>.');
  });
});

describe('a connected component with a value that it cannot use', () => {
  const ids = ['integrationId', 'connectorId', 'workflowId', 'actionId'];
  const others = [
    'headingLevel',
    'filter',
    'view',
    'onOpen',
    'onConnect',
    'hrefOf',
    'fieldOptions',
    'examples',
    'name',
  ];

  /** Renders the component once with each wrong value, and lets its requests end. */
  async function showWith(Part: (typeof connectedComponents)[number][1], props: AnyProps, wrong: AnyProps) {
    const stage = createStage();
    const view = stage.show(
      <>
        <p>The host’s page</p>
        <Part {...props} {...wrong} />
      </>,
    );
    await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
    expect(screen.getByText('The host’s page')).toBeDefined();
    view.unmount();
  }

  it.each(connectedComponents)('never ends the host’s page: %s', async (_, Part, props) => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    for (const value of wrongValues) {
      const named = Object.keys(props).filter((name) => ids.includes(name));
      for (const name of named) await showWith(Part, props, { [name]: value });
      await showWith(Part, props, Object.fromEntries(others.map((name) => [name, value])));
    }
    // Here React says what a boundary caught. Its other words are about attributes, in development only.
    const caught = error.mock.calls.filter(([message]) => String(message).startsWith('%o'));
    expect(caught.map(([, thrown]) => String(thrown))).toEqual([]);
  });

  it('warns once and names the prop', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const stage = createStage();
    const List = WorkflowList as unknown as (typeof connectedComponents)[number][1];
    const { rerender } = stage.show(<List integrationId={() => 'int_shopify'} />);
    rerender(<List integrationId={() => 'int_shopify'} />);
    expect(screen.getByText(/This part couldn’t be shown/)).toBeDefined();
    const message =
      'plugboard: The integrationId of <WorkflowList> is a function, which it cannot use, so it is ignored.';
    expect(warn.mock.calls.filter(([one]) => one === message)).toHaveLength(1);
  });
});
