import { describe, expect, it } from 'vitest';
import { connectors, integrations } from '../../../src/testing/sandbox/catalogue/catalogue.ts';
import { marks } from '../../../src/testing/sandbox/generated/marks.ts';
import { createStage } from './ask.ts';

const origin = 'https://sandbox.plugboard.test';

const weights = [0.2126, 0.7152, 0.0722];
const light = (hex: string): number =>
  weights.reduce((sum, weight, at) => sum + weight * Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16), 0);

describe('icons', () => {
  it('need no key and load on every origin', async () => {
    const { sandbox } = createStage();
    const response = await sandbox.fetch(`${origin}/icons/shopify.svg`);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/svg+xml',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
    expect(await response.text()).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg".*<title>Shopify<\/title>.*<\/svg>$/,
    );
    expect(sandbox.requests).toEqual([]);
  });

  it.each(Object.keys(marks))('draws %s with contrast to its light tile', async (slug) => {
    const { sandbox } = createStage();
    const svg = await (await sandbox.fetch(`${origin}/icons/${slug}.svg`)).text();
    const [, tile = '', mark = ''] = /fill="#(\w{6})".*fill="#(\w{6})"/.exec(svg) ?? [];
    expect(light(tile) - light(mark)).toBeGreaterThan(60);
    expect(svg).not.toMatch(/<script|href|url\(/);
  });

  it.each(['/icons/salesforce.svg', '/icons/constructor.svg', '/icons/__proto__.svg', '/icons/nothing.svg'])(
    'has no %s',
    async (path) => {
      const { sandbox } = createStage();
      expect((await sandbox.fetch(origin + path)).status).toBe(404);
    },
  );

  it('exist for every integration and connector that names one', async () => {
    const { sandbox } = createStage();
    const named = [...integrations.values(), ...connectors.values()].flatMap(({ icon }) => icon ?? []);
    const statuses = await Promise.all(
      named.map(async (icon) => (await sandbox.fetch(`${origin}/icons/${icon}`)).status),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect([...integrations.values()].filter(({ icon }) => !icon).length).toBeGreaterThanOrEqual(3);
  });

  it('have the origin of the request', async () => {
    const { sandbox, createUser } = createStage();
    const userId = await createUser('ada');
    const response = await sandbox.fetch(`http://127.0.0.1:8080/embedded/2025-09/integrations?userId=${userId}`, {
      headers: { authorization: `Bearer ${sandbox.apiKey}` },
    });
    const { integrations: list } = (await response.json()) as { integrations: { iconUrl?: string }[] };
    expect(list[0]?.iconUrl).toBe('http://127.0.0.1:8080/icons/shopify.svg');
  });
});
