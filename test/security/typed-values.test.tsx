import { QueryClient } from '@tanstack/react-query';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { purgeUser } from '../../src/hooks/internal.ts';
import { CredentialForm, EventTrigger } from '../../src/marketplace/index.ts';
import { createStage } from '../marketplace/render-stage.tsx';

const user = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Username' });
const password = () => screen.getByLabelText<HTMLInputElement>('Password');

async function typeLogin() {
  const stage = createStage();
  const queryClient = new QueryClient();
  stage.show(<CredentialForm connectorId="odoo" />, { queryClient });
  await userEvent.type(await user(), 'ada');
  await userEvent.type(password(), 'sk-canary');
  return queryClient;
}

describe('typed values', () => {
  it('are cleared at sign-out', async () => {
    const queryClient = await typeLogin();
    const inputs = [...document.querySelectorAll('input')];
    act(() => purgeUser(queryClient, 'self'));
    expect(inputs.map(({ value }) => value)).toEqual(['', '', '', '']);
    queryClient.clear();
  });

  it('of an event are cleared when the page is left, with the copy that "Undo" keeps', async () => {
    createStage({ allow: { events: ['order.created'] } }).show(<EventTrigger />);
    const data = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^Data/ });
    await userEvent.type(data, 'sk-canary');
    await userEvent.click(screen.getByRole('button', { name: /example/i }));
    act(() => void window.dispatchEvent(new Event('pagehide')));
    expect(data.value).toBe('');
    expect(screen.queryByRole('button', { name: /undo/i })).toBeNull();
  });
});
