import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { I18nProvider } from '../../../src/i18n/internal.ts';
import { Tab, TabList, TabPanel, Tabs } from '../../../src/components/primitives/tabs.tsx';

function Pages() {
  const [value, setValue] = useState('runs');
  return (
    <Tabs value={value} onValueChange={setValue}>
      <TabList aria-label="Pages">
        <Tab value="runs">Runs</Tab>
        <Tab value="errors">Errors</Tab>
      </TabList>
      <TabPanel value="runs">All runs</TabPanel>
      <TabPanel value="errors">All errors</TabPanel>
    </Tabs>
  );
}

describe('<Tabs />', () => {
  it('shows the panel of the open tab and names it by the tab', async () => {
    render(<Pages />);
    expect(screen.getByRole('tabpanel', { name: 'Runs' }).textContent).toBe('All runs');
    await userEvent.click(screen.getByRole('tab', { name: 'Errors' }));
    expect(screen.getByRole('tabpanel', { name: 'Errors' }).textContent).toBe('All errors');
    expect(screen.queryByText('All runs')).toBeNull();
  });

  it('moves with the arrow keys, opens with Enter and is one stop of the Tab key', async () => {
    render(<Pages />);
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Runs' }));
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { name: 'Errors', selected: false })).toBe(document.activeElement);
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('tab', { name: 'Errors', selected: true })).toBe(document.activeElement);
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByRole('tabpanel'));
  });

  it('follows the direction of the page', async () => {
    render(
      <I18nProvider locale="ar" dir="rtl">
        <Pages />
      </I18nProvider>,
    );
    await userEvent.tab();
    await userEvent.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Errors' }));
  });

  it('prints no style attribute on the server', () => {
    const html = renderToString(<Pages />);
    expect(html).toContain('All runs');
    expect(html).not.toMatch(/\sstyle=/);
  });
});
