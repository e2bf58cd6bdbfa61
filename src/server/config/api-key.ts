import { askHost } from '../concurrency/call-host.ts';
import type { AlloyOptions } from './options.ts';

const keyPattern = /^[\u0021-\u007e]{8,4096}$/;
const publicPrefix = /^(VITE|NEXT_PUBLIC|REACT_APP|STORYBOOK|NUXT_PUBLIC|PUBLIC|EXPO_PUBLIC|GATSBY)_/;

/** The names under which a build tool would copy the key into what browsers load. */
function publicNames(key: string): string[] {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  return Object.entries(process?.env ?? {}).flatMap(([name, value]) =>
    value === key && publicPrefix.test(name) ? [name] : [],
  );
}

/** Says what is wrong with a key without saying the key. Undefined when nothing is. */
export function faultOfKey(key: unknown): string | undefined {
  if (key === undefined || key === null || key === '') {
    return "is missing. Set it to the organisation's API key, or to a function that gets it.";
  }
  if (typeof key !== 'string' || !keyPattern.test(key)) {
    return 'is not an API key: 8 or more characters without blanks or line breaks, and without "Bearer" before them.';
  }
  const [name] = publicNames(key);
  return name && `is also in the environment as ${name}, which build tools copy into what browsers load. Rename it.`;
}

/** The key, and what keeps it out of texts. */
export interface KeySource {
  /** The key for a request, at once where nobody has to be asked. Each key is checked once. */
  get(): string | Promise<string>;
  /** Takes the last key out of a text, whatever it looks like. */
  mask(text: string): string;
}

/** Creates the source of the key. */
export function createKeySource(apiKey: AlloyOptions['apiKey']): KeySource {
  let checked: string | undefined;

  function check(key: unknown): string {
    if (key !== undefined && key === checked) return key as string;
    const fault = faultOfKey(key);
    if (fault) throw new TypeError(`\`alloy.apiKey\` ${fault}`);
    return (checked = key as string);
  }

  return {
    get: () =>
      typeof apiKey === 'function' ? askHost('alloy.apiKey', apiKey, (key) => key).then(check) : check(apiKey),
    mask(text) {
      const key = checked ?? apiKey;
      return typeof key === 'string' && key !== '' ? text.replaceAll(key, '[removed]') : text;
    },
  };
}
