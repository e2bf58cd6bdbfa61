import { render, screen, waitFor } from '@testing-library/react';
import type { ComponentType } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { optional } from '../../src/marketplace/optional.tsx';

const place = <i>place</i>;

describe('optional', () => {
  it('shows the part once it is loaded, and holds its place until then', async () => {
    const gate: { open?: (part: { default: (props: { name: string }) => string }) => void } = {};
    const Part = optional<{ name: string }>(
      () => new Promise((resolve) => Object.assign(gate, { open: resolve })),
      place,
    );
    render(<Part name="Ada" />);
    expect(screen.getByText('place')).toBeDefined();
    gate.open?.({ default: ({ name }) => `Hello ${name}` });
    expect(await screen.findByText('Hello Ada')).toBeDefined();
    expect(screen.queryByText('place')).toBeNull();
  });

  it('is left out when it cannot be loaded', async () => {
    const Part = optional(async (): Promise<{ default: ComponentType }> => {
      throw new Error('offline');
    }, place);
    const { container } = render(<Part />);
    await waitFor(() => expect(container.innerHTML).toBe(''));
  });

  it('loads nothing on a server', () => {
    const Part = optional(() => {
      throw new Error('never');
    }, place);
    expect(renderToString(<Part />)).toBe('<i>place</i>');
  });
});
