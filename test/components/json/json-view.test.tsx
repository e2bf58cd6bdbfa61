import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { JsonView } from '../../../src/components/index.ts';

const region = () => screen.getByRole('region', { name: 'Answer as JSON' });

describe('<JsonView />', () => {
  it('shows a value as indented text that the keyboard can reach, and copies it', async () => {
    const user = userEvent.setup();
    render(<JsonView value={{ a: [1] }} />);
    expect(region().textContent).toBe('{\n  "a": [\n    1\n  ]\n}');
    expect(region().tabIndex).toBe(0);
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await navigator.clipboard.readText()).toBe(region().textContent);
  });

  it('takes markup for text', () => {
    render(<JsonView value={{ html: '<img src=x onerror="alert(1)"><b>bold</b>' }} />);
    expect(region().querySelector('img, b')).toBeNull();
    expect(region().textContent).toContain('<b>bold</b>');
  });

  it('shows the start of a long value until the user asks for the rest, and the start of the next value again', async () => {
    const long = Array.from({ length: 500 }, (_, id) => id);
    const { rerender } = render(<JsonView value={long} />);
    expect(region().textContent.split('\n')).toHaveLength(201);
    expect(region().textContent).not.toContain('499');
    await userEvent.click(screen.getByRole('button', { name: 'Show all 502 lines' }));
    expect(region().textContent).toContain('499');
    expect(document.activeElement).toBe(region());
    rerender(<JsonView value={[...long]} />);
    expect(region().textContent).not.toContain('499');
  });

  it('gives a huge one as a file', async () => {
    const files: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob);
      return 'blob:nothing';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    const value = { text: 'x'.repeat(1_100_000) };
    render(<JsonView value={value} />);
    expect(screen.getByText(/The answer is 1,101 kB, too much to show here/)).toBeDefined();
    expect(screen.queryByRole('button', { name: /Show all|Copy/ })).toBeNull();
    expect(region().textContent.length).toBeLessThan(21_000);
    await userEvent.click(screen.getByRole('button', { name: 'Download' }));
    expect(JSON.parse((await files[0]?.text()) ?? '')).toEqual(value);
  });

  it('says so when there is nothing to show', () => {
    render(<JsonView value={undefined} />);
    expect(screen.getByText('The answer holds no data.')).toBeDefined();
  });
});
