import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { I18nProvider } from '../../../src/i18n/internal.ts';
import { ToggleGroup, ToggleGroupItem } from '../../../src/components/primitives/toggle-group.tsx';

function Layouts({ disabled }: { disabled?: boolean }) {
  const [value, setValue] = useState('grid');
  return (
    <ToggleGroup value={value} onValueChange={setValue} disabled={disabled} aria-label="Layout">
      <ToggleGroupItem value="grid">Grid</ToggleGroupItem>
      <ToggleGroupItem value="list">List</ToggleGroupItem>
    </ToggleGroup>
  );
}

describe('<ToggleGroup />', () => {
  it('chooses one of a few', async () => {
    render(<Layouts />);
    expect(screen.getByRole('group', { name: 'Layout' })).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'List' }));
    expect(screen.getByRole('button', { pressed: true }).textContent).toBe('List');
  });

  it('keeps the choice when the user presses it again', async () => {
    render(<Layouts />);
    await userEvent.click(screen.getByRole('button', { name: 'Grid' }));
    expect(screen.getByRole('button', { pressed: true }).textContent).toBe('Grid');
  });

  it('makes each value a stop of the Tab key', async () => {
    render(<Layouts />);
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe('Grid');
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe('List');
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('button', { pressed: true }).textContent).toBe('List');
  });

  it('takes the writing direction of the provider', () => {
    render(
      <I18nProvider locale="ar">
        <Layouts />
      </I18nProvider>,
    );
    expect(screen.getByRole('group').dir).toBe('rtl');
  });

  it('ignores clicks while disabled', async () => {
    render(<Layouts disabled />);
    await userEvent.click(screen.getByRole('button', { name: 'List' }));
    expect(screen.getByRole('button', { pressed: true }).textContent).toBe('Grid');
  });

  it('prints no style attribute on the server', () => {
    expect(renderToString(<Layouts />)).not.toMatch(/\sstyle=/);
  });
});
