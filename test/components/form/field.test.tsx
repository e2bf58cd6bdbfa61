import { render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ChoiceField, Field } from '../../../src/components/form/field.tsx';

describe('<Field />', () => {
  it('names its control and describes it with the problem first, then the help', () => {
    render(
      <Field id="shop" label="Shop" help="Without https." example="acme.example" problem="Enter a shop.">
        {(control) => <input {...control} />}
      </Field>,
    );
    const input = screen.getByRole('textbox', { name: 'Shop' });
    expect(input.getAttribute('aria-describedby')).toBe('shop-error shop-help');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(document.querySelector('#shop-help')?.textContent).toBe('Without https.acme.example');
  });

  it('describes nothing without help and problem', () => {
    render(
      <Field id="shop" label="Shop" optional>
        {(control) => <input {...control} />}
      </Field>,
    );
    const input = screen.getByRole('textbox', { name: 'Shop (optional)' });
    expect(input.hasAttribute('aria-describedby')).toBe(false);
    expect(input.hasAttribute('aria-invalid')).toBe(false);
  });

  it('puts the label after a checkbox', () => {
    render(
      <Field id="notify" label="Notify" inline>
        {(control) => <input type="checkbox" {...control} />}
      </Field>,
    );
    const box = screen.getByRole('checkbox', { name: 'Notify' });
    expect(box.nextElementSibling?.tagName).toBe('LABEL');
  });
});

describe('<ChoiceField />', () => {
  const options = [
    { value: 'a', label: 'Account A' },
    { value: 'b', label: 'Account B' },
  ];
  const field = { id: 'account', label: 'Account', placeholder: 'Choose…', onChoose: vi.fn<() => void>() };

  it('offers an empty option while there is a choice to make', () => {
    render(<ChoiceField {...field} options={options} value={undefined} />);
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'Choose…',
      'Account A',
      'Account B',
    ]);
  });

  it('offers the only option alone', () => {
    render(<ChoiceField {...field} options={options.slice(0, 1)} value="a" />);
    expect(screen.getAllByRole('option')).toHaveLength(1);
  });
});
