import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CredentialForm } from '../../src/marketplace/index.ts';
import { createStage, problem } from '../marketplace/render-stage.tsx';

const secret = 'CRED_CANARY_4711';
const create = 'POST /connectivity/connectors/stripe/credentials';

interface Fiber {
  memoizedProps: unknown;
  memoizedState: unknown;
  updateQueue: unknown;
  dependencies: unknown;
  child: Fiber | null;
  sibling: Fiber | null;
  alternate: Fiber | null;
}

/** Whether a text is anywhere in a value, as developer tools and error trackers would find it. Inputs themselves are where it belongs. */
function holds(value: unknown, text: string, seen = new Set<unknown>()): boolean {
  if (typeof value === 'string') return value.includes(text);
  if (typeof value !== 'object' || value === null || value instanceof Node || seen.has(value)) return false;
  seen.add(value);
  if (value instanceof Map) return holds([...value], text, seen);
  if (value instanceof Set) return holds([...value], text, seen);
  return Object.values(value).some((one) => !(one instanceof Window) && holds(one, text, seen));
}

/** Everything that React keeps of the page, in both of its trees. */
function isInFibers(container: Element, text: string): boolean {
  const key = Object.keys(container).find((one) => one.startsWith('__reactContainer$'));
  const left = [(container as unknown as Record<string, Fiber>)[key ?? '']];
  expect(left[0]).toBeDefined();
  const seen = new Set<Fiber>();
  for (let fiber = left.pop(); left.length > 0 || fiber; fiber = left.pop()) {
    if (!fiber || seen.has(fiber)) continue;
    seen.add(fiber);
    const { memoizedProps, memoizedState, updateQueue, dependencies } = fiber;
    if (holds([memoizedProps, memoizedState, updateQueue, dependencies], text)) return true;
    for (const next of [fiber.child, fiber.sibling, fiber.alternate]) if (next) left.push(next);
  }
  expect(seen.size).toBeGreaterThan(20);
  return false;
}

const kept = () =>
  JSON.stringify([
    Object.entries(localStorage),
    Object.entries(sessionStorage),
    history.state,
    window.name,
    location.href,
  ]);

describe('a typed secret', () => {
  it.each<[string, () => Response]>([
    ['is stored', () => Response.json({ credentialId: 'cred_new' })],
    ['is refused', () => problem(422, 'rejected')],
    ['ends in an unclear way', () => problem(502, 'upstream_error')],
    ['meets the end of the session', () => problem(401, 'unauthenticated')],
  ])('is in nothing that React keeps, while it is on its way and after it %s', async (_, answer) => {
    const stage = createStage();
    const { container } = stage.show(<CredentialForm connectorId="stripe" connectorName="Stripe" />, { strict: true });
    const input = await screen.findByLabelText<HTMLInputElement>('API key');
    fireEvent.change(input, { target: { value: secret } });
    expect(isInFibers(container, 'Stripe')).toBe(true);
    expect(isInFibers(container, secret)).toBe(false);
    stage.answers[create] = answer;
    const release = stage.hold(create);
    fireEvent.click(screen.getByRole('button', { name: 'Connect Stripe' }));
    await waitFor(() => expect(stage.asked(create)).toHaveLength(1));
    expect(isInFibers(container, secret)).toBe(false);
    release();
    await waitFor(() => expect(document.querySelector('[aria-busy="true"]')).toBeNull());
    await waitFor(() => expect(stage.events.length).toBeGreaterThan(1));
    expect(isInFibers(container, secret)).toBe(false);
    expect(kept()).not.toContain(secret);
    expect(JSON.stringify(stage.events)).not.toContain(secret);
    expect(stage.asked(create)).toHaveLength(1);
  });
});
