import { render, screen, waitFor } from '@testing-library/react';
import type { ComponentType } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { lazyEnhancement } from '../../../src/marketplace/shared/lazy-part.tsx';

describe('optional', () => {
  it('shows the part once it is loaded, and nothing until then', async () => {
    const gate: { open?: (part: { default: (props: { name: string }) => string }) => void } = {};
    const Part = lazyEnhancement<{ name: string }>(
      () => new Promise((resolve) => Object.assign(gate, { open: resolve })),
    );
    const { container } = render(<Part name="Ada" />);
    expect(container.innerHTML).toBe('');
    gate.open?.({ default: ({ name }) => `Hello ${name}` });
    expect(await screen.findByText('Hello Ada')).toBeDefined();
  });

  it('is left out when it cannot be loaded', async () => {
    const Part = lazyEnhancement(async (): Promise<{ default: ComponentType }> => {
      throw new Error('offline');
    });
    const { container } = render(<Part />);
    await waitFor(() => expect(container.innerHTML).toBe(''));
  });

  it('loads nothing on a server', () => {
    const Part = lazyEnhancement(() => {
      throw new Error('never');
    });
    expect(renderToString(<Part />)).toBe('');
  });
});
