import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { lazyPart } from '../../../src/marketplace/shared/lazy-part.tsx';

const Greeting = ({ name }: { name: string }) => <p>Hello {name}</p>;

/** A part whose first downloads fail. */
function createPart(failures: number) {
  const load = vi.fn<() => Promise<typeof Greeting>>(async () => {
    if (load.mock.calls.length <= failures) throw new TypeError('Failed to fetch dynamically imported module');
    return Greeting;
  });
  return { load, Part: lazyPart(load, <i>loading</i>) };
}

describe('a part that is loaded when it is shown', () => {
  it('is asked for once, and stands where its place was kept', async () => {
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

  it('takes nothing with it when it cannot be loaded, and is asked for again on request alone', async () => {
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
