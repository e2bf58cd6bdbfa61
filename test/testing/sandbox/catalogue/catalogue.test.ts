import { describe, expect, it } from 'vitest';
import { connectors, integrations, workflows } from '../../../../src/testing/sandbox/catalogue/catalogue.ts';
import { createStage } from '../ask.ts';

const workflowsOf = (integrationId: string) =>
  [...workflows.values()].filter((one) => one.integrationId === integrationId);

describe('the catalogue', () => {
  it('has at least 60 integrations and 60 connectors in 12 categories', () => {
    expect(integrations.size).toBeGreaterThanOrEqual(60);
    expect(connectors.size).toBeGreaterThan(integrations.size);
    expect(new Set([...integrations.values()].map(({ category }) => category)).size).toBe(12);
    expect(new Set([...connectors.values()].map(({ category }) => category)).size).toBe(12);
  });

  it('has unique ids of one shape', () => {
    for (const id of integrations.keys()) expect(id).toMatch(/^int_[a-z0-9]+$/);
    for (const id of connectors.keys()) expect(id).toMatch(/^[a-z0-9]+$/);
    const total = [...integrations.keys()].reduce((sum, id) => sum + workflowsOf(id).length, 0);
    expect(total).toBe(workflows.size);
    const names = [...integrations.values()].map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });

  it('has two to four workflows per integration with unique names', () => {
    for (const id of integrations.keys()) {
      const names = workflowsOf(id).map(({ name }) => name);
      expect(names.length).toBeGreaterThanOrEqual(2);
      expect(names.length).toBeLessThanOrEqual(4);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('has the workflow of the contract', () => {
    expect(createStage().sandbox.workflows).toContainEqual({
      workflowId: 'wf_xyz456',
      integrationId: 'int_shopify',
      name: 'Sync orders',
      version: '2.0.0',
    });
  });

  it('links every integration to a connector: most by name, some by case-insensitive name, a few by link', () => {
    const { links } = createStage().sandbox;
    expect(Object.keys(links)).toEqual([...integrations.keys()]);
    const kinds = { same: 0, folded: 0, linked: 0 };
    for (const { integrationId, name } of integrations.values()) {
      const connector = connectors.get(links[integrationId] ?? '');
      expect(connector).toBeDefined();
      if (connector?.name === name) kinds.same += 1;
      else if (connector?.name.toLowerCase() === name.toLowerCase()) kinds.folded += 1;
      else kinds.linked += 1;
    }
    expect(kinds.same).toBeGreaterThan(60);
    expect(kinds.folded).toBeGreaterThanOrEqual(3);
    expect(kinds.linked).toBeGreaterThanOrEqual(2);
  });

  it('has connectors that no integration uses', () => {
    const used = new Set(Object.values(createStage().sandbox.links));
    expect([...connectors.keys()].filter((id) => !used.has(id)).length).toBeGreaterThanOrEqual(3);
  });

  it('has connectors of each auth type with one to five fields, some of them optional', () => {
    const list = [...connectors.values()];
    for (const authType of ['oauth2', 'api_key', 'basic'] as const) {
      expect(list.filter((one) => one.authType === authType).length).toBeGreaterThanOrEqual(10);
    }
    for (const { fields, authType } of list) {
      expect(fields.length).toBeGreaterThanOrEqual(1);
      expect(fields.length).toBeLessThanOrEqual(5);
      expect(authType === 'oauth2' || fields.some(({ required }) => required)).toBe(true);
      for (const { name, description } of fields) {
        expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/);
        expect(description.length).toBeGreaterThan(2);
      }
    }
    const sizes = new Set(list.map(({ fields }) => fields.length));
    expect(sizes).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(list.some(({ fields }) => fields.some(({ required }) => !required))).toBe(true);
  });

  it('names no host except its own in responses', async () => {
    const { embedded, connectivity, createUser } = createStage();
    const answers = [
      await embedded(`GET /integrations?userId=${await createUser('ada')}`),
      await connectivity('GET /connectors'),
    ];
    const urls = JSON.stringify(answers.map(({ body }) => body)).match(/https?:\/\/[^/"]+/g) ?? [];
    expect(new Set(urls)).toEqual(new Set(['https://sandbox.plugboard.test']));
  });
});
