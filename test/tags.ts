import { errorClasses, expectations, states } from './coverage/expectations.ts';
import { operations } from './coverage/operations.ts';
import { cases } from './security/threats.ts';

type Name<T> = keyof T & (string | number);

/** A tag of a test: the expectation, operation, state, error class or security case that it shows. */
export type Tag =
  | Name<typeof expectations>
  | Name<typeof operations>
  | `state/${Name<typeof states>}`
  | `error/${Name<typeof errorClasses>}`
  | `security-${Name<typeof cases>}`;

const names = <T extends object>(table: T) => Object.keys(table) as Name<T>[];

declare module 'vitest' {
  interface TestTags {
    tag: Tag;
  }
}

/** Every tag that a test may carry, with its meaning. */
export const tags: { name: Tag; description: string }[] = [
  ...names(expectations).map((name) => ({ name, description: expectations[name].text })),
  ...names(operations).map((name) => ({ name, description: 'an operation of the contract' })),
  ...names(states).map((name) => ({ name: `state/${name}` as const, description: 'a state of a connection' })),
  ...names(errorClasses).map((name) => ({ name: `error/${name}` as const, description: 'a class of workflow errors' })),
  ...names(cases).map((name) => ({ name: `security-${name}` as const, description: cases[name] })),
];
