import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode, type ComponentType } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { lazyEnhancement, lazyPart } from '../../../src/marketplace/shared/lazy-part.tsx';

const Greeting = ({ name }: { name: string }) => <p>Hello {name}</p>;

/** A part whose first downloads fail. */
function createPart(failures: number) {
  const load = vi.fn<() => Promise<typeof Greeting>>(async () => {
    if (load.mock.calls.length <= failures) throw new TypeError('Failed to fetch dynamically imported module');
    return Greeting;
  });
  return { load, Part: lazyPart(load, <i>loading</i>) };
}

describe('lazyPart', () => {
  it('loads once and replaces the fallback', async () => {
    const { load, Part } = createPart(0);
    const page = render(<Part name="Ada" />, { wrapper: StrictMode });
    expect(screen.getByText('loading')).toBeDefined();
    expect(await screen.findByText('Hello Ada')).toBeDefined();
    page.rerender(<Part name="Grace" />);
    expect(screen.getByText('Hello Grace')).toBeDefined();
    page.unmount();
    render(<Part name="Ada" />);
    expect(screen.getByText('Hello Ada')).toBeDefined();
    expect(load).toHaveBeenCalledOnce();
  });

  it('shows an error in its place after a failed download and retries only on request', async () => {
    // React reports what a boundary has caught.
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { load, Part } = createPart(2);
    render(
      <>
        <p>the rest</p>
        <Part name="Ada" />
      </>,
    );
    for (const times of [1, 2]) {
      const retry = await screen.findByRole('button', { name: 'Try again' });
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(load).toHaveBeenCalledTimes(times);
      expect(screen.getByText('the rest')).toBeDefined();
      await userEvent.click(retry);
    }
    expect(await screen.findByText('Hello Ada')).toBeDefined();
    expect(load).toHaveBeenCalledTimes(3);
  });
});

describe('lazyEnhancement', () => {
  it('renders nothing until the part has loaded', async () => {
    const gate: { open?: (part: { default: (props: { name: string }) => string }) => void } = {};
    const Part = lazyEnhancement<{ name: string }>(
      () => new Promise((resolve) => Object.assign(gate, { open: resolve })),
    );
    const { container } = render(<Part name="Ada" />);
    expect(container.innerHTML).toBe('');
    gate.open?.({ default: ({ name }) => `Hello ${name}` });
    expect(await screen.findByText('Hello Ada')).toBeDefined();
  });

  it('renders nothing after a failed download', async () => {
    const Part = lazyEnhancement(async (): Promise<{ default: ComponentType }> => {
      throw new Error('offline');
    });
    const { container } = render(<Part />);
    await waitFor(() => expect(container.innerHTML).toBe(''));
  });

  it('loads nothing on the server', () => {
    const Part = lazyEnhancement(() => {
      throw new Error('never');
    });
    expect(renderToString(<Part />)).toBe('');
  });
});
