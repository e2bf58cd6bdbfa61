import { describe, expect, it } from 'vitest';
import { json, listed, responderOf, toHandler } from '../../../src/server/http/reply.ts';

describe('toHandler', () => {
  const respond = async () => json({ ok: true }, 201);

  it('converts a reply into a Response', async () => {
    const response = await toHandler(respond)(new Request('https://app.example/'));
    expect([response.status, response.headers.get('content-type')]).toEqual([201, 'application/json']);
    expect(await response.json()).toEqual({ ok: true });
  });

  it('keeps the responder for servers that write replies directly', () => {
    expect(responderOf(toHandler(respond))).toBe(respond);
  });

  it('has no responder for a wrapper, even one that copies the properties of the handler', () => {
    const handler = toHandler(respond);
    const wrapper = Object.assign((request: Request) => handler(request), handler);
    expect(responderOf(wrapper)).toBeUndefined();
  });
});

describe('listed', () => {
  it('omits `skipped` when nothing was skipped', () => {
    expect(listed({ items: [1], skipped: 0 })).toEqual({ items: [1] });
    expect(listed({ items: [1], skipped: 2 })).toEqual({ items: [1], skipped: 2 });
  });
});
