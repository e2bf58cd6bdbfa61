import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { PlugboardError } from '../../../src/api/index.ts';
import { FormSummary } from '../../../src/components/form/form-summary.tsx';

const problems = [{ id: 'shop', text: 'Enter a shop.' }];

describe('<FormSummary />', () => {
  it('renders nothing without a problem', () => {
    const { container } = render(<FormSummary problems={[]} attempt={0} headingLevel={3} />);
    expect(container.innerHTML).toBe('');
  });

  it('takes the focus at each attempt to send', () => {
    const { rerender } = render(<FormSummary problems={problems} attempt={0} headingLevel={3} />);
    expect(document.activeElement).toBe(document.body);
    rerender(<FormSummary problems={problems} attempt={1} headingLevel={3} />);
    expect(document.activeElement).toBe(screen.getByRole('alert'));
  });

  it('leads to the field without a change of the address', async () => {
    const before = location.href;
    render(
      <>
        <FormSummary problems={problems} attempt={1} headingLevel={3} />
        <input id="shop" aria-label="Shop" />
      </>,
    );
    await userEvent.click(screen.getByRole('link', { name: 'Enter a shop.' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Shop' }));
    expect(location.href).toBe(before);
  });

  it('says why the request failed and gives the request id', () => {
    const error = new PlugboardError('offline', 'x', { requestId: 'req_1' });
    render(<FormSummary problems={[]} attempt={0} headingLevel={3} error={error} />);
    const alert = screen.getByRole('alert');
    expect(alert.dataset['code']).toBe('offline');
    expect(alert.textContent).toContain('req_1');
  });
});
