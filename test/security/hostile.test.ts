import { describe, expect, it } from 'vitest';
import { cleanText, redact } from '../../src/api/internal.ts';
import { hostileStrings } from './corpora/strings.ts';
import { intercept, open, recordBodies } from '../server/support.ts';
import { createTestClock } from '../support/clock.ts';

const start = () =>
  open({
    clock: createTestClock(),
    limits: { perMinute: 1_000_000 },
    allow: { events: ['order.created'], actions: ['shopify/create-orders'] },
  });

/** The texts that a check does not hold for. */
async function failing(check: (text: string) => Promise<boolean>) {
  const wrong: string[] = [];
  for (const text of hostileStrings) if (!(await check(text))) wrong.push(text);
  return wrong;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

it('has more texts than the lists that others test with', () => {
  expect(hostileStrings.length).toBeGreaterThanOrEqual(515);
});

describe('user input', () => {
  it('reaches the upstream as it was typed: values of a credential', async () => {
    const { call, sandbox } = start();
    const sent: unknown[] = [];
    intercept(sandbox, async ({ url, method, body }, pass) => {
      if (method !== 'POST' || !url.endsWith('/credentials')) return pass();
      sent.push((body as { data: unknown }).data);
      return Response.json({ credentialId: 'cred_1' });
    });
    const wrong = await failing(async (text) => {
      const data = { api_key: text, [text === '__proto__' ? 'a' : text]: text };
      const { status } = await call('POST', '/connectivity/connectors/shopify/credentials', { body: { data } });
      return status === 201 && same(sent.pop(), data);
    });
    expect(wrong).toEqual([]);
  });

  it('reaches the upstream as it was typed: the data of an event', async () => {
    const { call, sandbox } = start();
    const bodies = recordBodies(sandbox, '/run/event');
    const wrong = await failing(async (text) => {
      const data = { a: [text, { b: text }] };
      const { status } = await call('POST', '/embedded/run/event', { body: { event: 'order.created', data } });
      return status < 300 && same((bodies.pop() as { data: unknown }).data, data);
    });
    expect(wrong).toEqual([]);
  });

  it('is no category that anything else is asked for with', async () => {
    const { call, sandbox } = start();
    const asked: URL[] = [];
    intercept(sandbox, ({ url }, pass) => {
      asked.push(new URL(url));
      return pass();
    });
    await call('GET', '/connectivity/connectors');
    const [plain] = asked.splice(0);
    const wrong = await failing(async (text) => {
      const { status } = await call('GET', `/connectivity/connectors?${new URLSearchParams({ category: text })}`);
      const [url] = asked.splice(0);
      if (!url) return status === 400 && text.length > 200;
      return (
        url.pathname === plain?.pathname &&
        url.origin === plain.origin &&
        url.searchParams.getAll('category').length <= 1
      );
    });
    expect(wrong).toEqual([]);
  });
});

describe('upstream text', () => {
  it('arrives cleaned and otherwise as it is: names, categories, descriptions, field names, messages', async () => {
    const { call, sandbox } = start();
    let text = '';
    intercept(sandbox, async ({ url }, pass) => {
      if (url.includes('/integrations'))
        return Response.json({ integrations: [{ integrationId: 'int_a', name: text, category: text }] });
      if (url.includes('/metadata'))
        return Response.json({ authType: 'api_key', requiredFields: [{ name: text, description: text }] });
      if (url.includes('/errors')) return Response.json({ errors: [{ errorId: 'e', message: text }] });
      return pass();
    });
    const wrong = await failing(async (one) => {
      text = one;
      const { json: list } = await call<{ integrations: unknown[] }>('GET', '/embedded/integrations');
      const { json: form } = await call<{ requiredFields: unknown[] }>(
        'GET',
        '/connectivity/connectors/shopify/credentials/metadata',
      );
      const { json: panel } = await call<{ errors: unknown[] }>(
        'GET',
        `/embedded/workflows/${sandbox.workflows[0]?.workflowId}/errors`,
      );
      const label = cleanText(one, 200) || undefined;
      const prose = cleanText(one, 2_000) || undefined;
      const field = { name: one, description: prose, required: true };
      return (
        same(list.integrations, [{ integrationId: 'int_a', name: label ?? 'int_a', category: label }]) &&
        same(form.requiredFields, one.trim() === '' || one.length > 256 ? [] : [field]) &&
        same(panel.errors, [{ errorId: 'e', message: prose && redact(prose) }])
      );
    });
    expect(wrong).toEqual([]);
  });
});
