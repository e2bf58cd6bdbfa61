import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { validate } from '../../../src/server/routing/validate.ts';

const schema = v.strictObject({ name: v.string(), size: v.optional(v.number()) });

describe('validate', () => {
  it('returns the validated value', () => {
    expect(validate(schema, { name: 'a', size: 1 }, 'body')).toEqual({ name: 'a', size: 1 });
  });

  it('names fields that are missing or wrong', () => {
    expect(() => validate(schema, { size: 'a' }, 'body')).toThrowError(
      expect.objectContaining({ code: 'invalid_request', fields: ['name', 'size'] }),
    );
  });

  it.each(['other', 'toString', 'constructor', 'hasOwnProperty', '__proto__'])('refuses the field %s', (name) => {
    const value = JSON.parse(`{"name":"a","${name}":1}`) as object;
    expect(() => validate(schema, value, 'query')).toThrowError(
      expect.objectContaining({ code: 'unexpected_field', fields: [name] }),
    );
  });

  it('reports an unknown field first, with a shortened name', () => {
    const value = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`${index}${'x'.repeat(100)}`, 1]));
    expect(() => validate(schema, value, 'body')).toThrowError(
      expect.objectContaining({
        code: 'unexpected_field',
        fields: Array.from({ length: 20 }, (_, index) => `${index}${'x'.repeat(100)}`.slice(0, 64)),
      }),
    );
  });

  it('never quotes a value', () => {
    try {
      validate(schema, { name: { secret: 'CRED_CANARY' } }, 'body');
    } catch (error) {
      expect(JSON.stringify([error, (error as Error).message, (error as Error).cause])).not.toContain('CRED_CANARY');
    }
    expect.assertions(1);
  });
});
