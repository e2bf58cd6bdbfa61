import { callHost } from '../concurrency/call-host.ts';
import type { AlloyOptions } from './options.ts';

const keyPattern = /^[\u0021-\u007e]{8,4096}$/;
const publicPrefix = /^(VITE|NEXT_PUBLIC|REACT_APP|STORYBOOK|NUXT_PUBLIC|PUBLIC|EXPO_PUBLIC|GATSBY)_/;

/** Returns the environment variables that hold the key and that a build tool would copy into the browser's bundle. */
function findPublicVariables(key: string): string[] {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  return Object.entries(process?.env ?? {}).flatMap(([name, value]) =>
    value === key && publicPrefix.test(name) ? [name] : [],
  );
}

/** Describes the fault of an API key without quoting it. Returns undefined for a usable key. */
export function faultOfKey(key: unknown): string | undefined {
  if (key === undefined || key === null || key === '') {
    return "is missing. Set it to the organisation's API key, or to a function that returns it.";
  }
  if (typeof key !== 'string' || !keyPattern.test(key)) {
    return 'is not an API key: use 8 or more characters without blanks or line breaks, and without "Bearer" before them.';
  }
  const [name] = findPublicVariables(key);
  return (
    name &&
    `is also in the environment as ${name}, which build tools copy into the browser's bundle. Rename the variable.`
  );
}

/** Provides the API key and keeps it out of texts. */
export interface KeySource {
  /** Returns the key for one request. Throws `internal` when the host's function fails or returns no usable key. */
  get(): Promise<string>;
  /** Removes the last key from a text. */
  mask(text: string): string;
}

/** Creates the key source. It checks each new key once. */
export function createKeySource(apiKey: AlloyOptions['apiKey']): KeySource {
  let checked: string | undefined;

  function check(key: unknown): string {
    if (key !== undefined && key === checked) return key as string;
    const fault = faultOfKey(key);
    if (fault) throw new TypeError(`\`alloy.apiKey\` ${fault}`);
    return (checked = key as string);
  }

  return {
    get: async () => (typeof apiKey === 'function' ? callHost('alloy.apiKey', apiKey, check) : check(apiKey)),
    mask(text) {
      const key = checked ?? apiKey;
      return typeof key === 'string' && key !== '' ? text.replaceAll(key, '[removed]') : text;
    },
  };
}
