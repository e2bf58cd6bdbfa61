/**
 * @module-tag UX-60
 * @module-tag embedded/triggerEvent
 */
import { QueryClient } from '@tanstack/react-query';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { EventTrigger } from '../../../src/marketplace/index.ts';
import { createStage, problem } from '../render-stage.tsx';

const send = 'POST /embedded/run/event';
const events = ['order.created', 'order.paid'];
const stageOf = () => createStage({ allow: { events } });
async function pick(event: string) {
  await screen.findByRole('option', { name: event });
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Event' }), event);
}
const editor = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Data/ });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const fill = (text: string) => {
  editor().value = text;
};
const outcome = () => screen.findByRole('region', { name: 'Result' });

describe('<EventTrigger />', () => {
  it('sends an allowed event with its data once, tells the host once, and asks for the runs again', async () => {
    const stage = stageOf();
    stage.show(<EventTrigger />, { strict: true });
    await pick('order.created');
    fill('{"order": {"id": 1}}');
    await press('Send event');
    expect(
      await screen.findAllByText('“order.created” was sent. Workflows that listen to it are starting.'),
    ).toHaveLength(2);
    expect((await outcome()).dataset['state']).toBe('succeeded');
    expect(stage.asked(send)).toHaveLength(1);
    expect(stage.events).toEqual([{ type: 'event_triggered', event: 'order.created' }]);
    expect((await outcome()).textContent).toContain('/api/plugboard/embedded/run/event');
  });

  it('offers only what the host allows, and nothing at all without any', async () => {
    const stage = stageOf();
    const { unmount } = stage.show(<EventTrigger />);
    const options = within(await screen.findByRole('combobox', { name: 'Event' })).getAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual(['Choose an event', ...events]);
    unmount();
    const none = createStage();
    none.show(<EventTrigger />);
    await waitFor(() => expect(none.asked('POST /session')).toHaveLength(1));
    expect(document.querySelector('[data-slot="pb-event-trigger"]')).toBeNull();
  });

  it.each([
    ['{"a": 1,\n "b" 2}', 'Data isn’t valid JSON. Look at line 2, column 6.'],
    ['[1]', 'Data must be a JSON object, which begins with a curly bracket.'],
    [`{"a": "${'x'.repeat(131_072)}"}`, 'Data is 132 kB, and 132 kB is the most that can be sent. Shorten it.'],
  ])('sends nothing that is wrong', async (typed, words) => {
    const stage = stageOf();
    stage.show(<EventTrigger />);
    await pick('order.created');
    fill(typed);
    await press('Send event');
    expect(await screen.findAllByText(words)).toHaveLength(2);
    expect(editor().getAttribute('aria-invalid')).toBe('true');
    expect(stage.asked(send)).toEqual([]);
  });

  it('asks for the event', async () => {
    const stage = stageOf();
    stage.show(<EventTrigger />);
    await screen.findByRole('combobox');
    await press('Send event');
    expect(screen.getAllByText('Choose the event to send.')).toHaveLength(2);
    expect(stage.asked(send)).toEqual([]);
  });

  it('gives an example, formats, and takes both back', async () => {
    const stage = stageOf();
    stage.show(<EventTrigger examples={{ 'order.paid': { total: 5 } }} />);
    await pick('order.created');
    fill('{"mine":1}');
    await press('Format');
    expect(editor().value).toBe('{\n  "mine": 1\n}');
    await press('Use an example');
    expect(JSON.parse(editor().value)).toEqual({ order: { id: 'order_1' } });
    await press('Undo');
    expect(JSON.parse(editor().value)).toEqual({ mine: 1 });
    await pick('order.paid');
    await press('Use an example');
    expect(JSON.parse(editor().value)).toEqual({ total: 5 });
    fill('{oops');
    await press('Format');
    expect(screen.getAllByText(/isn’t valid JSON. Look at line 1, column 2/)).not.toHaveLength(0);
    expect(editor().value).toBe('{oops');
  });

  it('says that it can’t tell when the answer is lost, points to the runs, and never sends again by itself', async () => {
    const stage = stageOf();
    const onShowRuns = vi.fn<() => void>();
    stage.sandbox.faults.set({ operationId: 'triggerEvent', kind: 'network' });
    stage.show(<EventTrigger onShowRuns={onShowRuns} />);
    await pick('order.created');
    await press('Send event');
    expect(await screen.findByText(/Look for runs since Nov 21, 2026/)).toBeDefined();
    await press('Show runs');
    expect(onShowRuns).toHaveBeenCalledTimes(1);
    expect(stage.sandbox.requests.filter(({ operationId }) => operationId === 'triggerEvent')).toHaveLength(1);
    expect(stage.events.map(({ type }) => type)).toEqual(['error']);
  });

  it('shows why it was refused, and keeps the data', async () => {
    const stage = stageOf();
    stage.answers[send] = () => problem(403, 'not_allowed');
    stage.show(<EventTrigger />);
    await pick('order.created');
    fill('{"a":1}');
    await press('Send event');
    await waitFor(async () => expect((await outcome()).dataset['state']).toBe('refused'));
    expect(editor().value).toBe('{"a":1}');
  });

  it('waits for an answer, but no longer than one likes', async () => {
    const stage = stageOf();
    const release = stage.hold(send);
    stage.show(<EventTrigger />);
    await pick('order.created');
    await press('Send event');
    await userEvent.click(await screen.findByRole('button', { name: 'Sending…' }));
    await press('Stop waiting');
    expect((await outcome()).dataset['state']).toBe('unknown');
    await act(async () => release());
    await waitFor(async () => expect((await outcome()).dataset['state']).toBe('succeeded'));
    expect(stage.asked(send)).toHaveLength(1);
    expect(stage.events).toHaveLength(1);
  });

  it('is disabled with the host’s reason', async () => {
    const stage = stageOf();
    stage.show(<EventTrigger />, { permissions: { events: 'Only owners send events.' } });
    await pick('order.created');
    await press('Send event');
    expect(screen.getByRole('button', { name: 'Send event' }).getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText('Only owners send events.')).toBeDefined();
    expect(stage.asked(send)).toEqual([]);
  });

  it('leaves what was typed in no cache', async () => {
    const stage = stageOf();
    const queryClient = new QueryClient();
    stage.show(<EventTrigger />, { queryClient });
    await pick('order.created');
    fill('{"note": "typed_canary"}');
    await press('Send event');
    await waitFor(async () => expect((await outcome()).dataset['state']).toBe('succeeded'));
    const entries = [...queryClient.getQueryCache().getAll(), ...queryClient.getMutationCache().getAll()];
    expect(JSON.stringify(entries.map(({ state }) => state))).not.toContain('canary');
    queryClient.clear();
  });
});
