import { describe, expect, it } from 'vitest';
import { parseAction, parseActionResult, parseConnectors, parseResources } from '../../../src/api/parse/connectors.ts';

const invalid = expect.objectContaining({ name: 'PlugboardError', code: 'upstream_invalid' });

describe('parseConnectors', () => {
  it('reads the readable fields of each connector', () => {
    const answer = parseConnectors({
      connectors: [
        { connectorId: 'hubspot', name: 'HubSpot', category: 'CRM', iconUrl: 'https://x.test/i.svg', actionCount: 12 },
        { connectorId: 'slack', actionCount: '12', iconUrl: 'x'.repeat(3_000) },
        { name: 'No id' },
      ],
    });
    expect(answer.skipped).toBe(1);
    expect(answer.connectors[0]).toMatchObject({ name: 'HubSpot', actionCount: 12 });
    expect(answer.connectors[1]).toEqual({ connectorId: 'slack', name: 'slack' });
  });
});

describe('parseResources', () => {
  it('keeps the actions that are words', () => {
    const answer = parseResources({ resources: [{ resourceId: 'contact', actions: ['list', 1, null, 'get'] }] });
    expect(answer.resources[0]).toMatchObject({ name: 'contact', actions: ['list', 'get'] });
  });

  it.each([undefined, null, 'list', {}])('reads actions %j as an empty list', (actions) => {
    expect(parseResources({ resources: [{ resourceId: 'contact', actions }] }).resources[0]?.actions).toEqual([]);
  });
});

describe('parseAction', () => {
  it('reads parameters with missing fields', () => {
    const answer = parseAction({
      actionId: 'list-contacts',
      parameters: [
        { name: 'limit', type: 'integer', required: true },
        { name: 'after' },
        { name: 'flag', required: 'true' },
        { name: 'odd', required: 1, type: 7 },
        { name: 'limit', type: 'string' },
        { type: 'string' },
        null,
      ],
    });
    expect(answer.parameters.map(({ name, type, required }) => [name, type, required])).toEqual([
      ['limit', 'integer', true],
      ['after', undefined, false],
      ['flag', undefined, true],
      ['odd', undefined, false],
    ]);
    expect(answer.name).toBe('list-contacts');
  });

  it.each([undefined, null, {}, { parameters: {} }])('reads no parameters from %j', (answer) => {
    expect(parseAction({ actionId: 'a', ...(answer as object) }).parameters).toEqual([]);
  });

  it.each([undefined, null, {}, { actionId: '..' }, []])('refuses %j', (answer) => {
    expect(() => parseAction(answer)).toThrow(invalid);
  });
});

describe('parseActionResult', () => {
  it.each([
    [
      { success: false, data: 1 },
      { success: false, data: 1 },
    ],
    [{ data: [1] }, { success: true, data: [1] }],
    [{}, { success: true }],
  ])('reads %j', (answer, expected) => {
    expect(parseActionResult(answer)).toEqual(expected);
  });

  it('refuses a result that is nested too deeply', () => {
    let data: unknown = 1;
    for (let depth = 0; depth < 50_000; depth++) data = [data];
    expect(() => parseActionResult({ data })).toThrow(invalid);
  });

  it.each(['yes', 'false', 0, 1, null, {}])('refuses success: %j', (success) => {
    expect(() => parseActionResult({ success, data: 1 })).toThrow(invalid);
  });
});
