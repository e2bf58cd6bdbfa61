import type { Clearing } from '../../components/internal.ts';

type Clear = (what: Clearing) => void;

/** Passes the order to clear typed values to every form of a provider. */
export interface TypedValues {
  clear: Clear;
  subscribe: (clear: Clear) => () => void;
}

/** Creates the channel to the forms of one provider. */
export function createTypedValues(): TypedValues {
  const forms = new Set<Clear>();
  return {
    clear: (what) => {
      for (const clear of forms) clear(what);
    },
    subscribe(clear) {
      forms.add(clear);
      return () => void forms.delete(clear);
    },
  };
}
