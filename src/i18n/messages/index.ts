// To add a component's texts: write `messages/<key>.ts` exporting `<key>Messages` (values are strings or functions; counts go
// through `plural`), name its type below under the key, and add the translations under the same key in `locales/ar.ts`,
// `locales/de.ts` and `locales/ja.ts` (the type makes a missing one an error). Components read it with
// `useMessages('<key>', <key>Messages)`. Types only here: a value import would bundle every component's texts.
import type { commonMessages } from './common.ts';
import type { errorsMessages } from './errors.ts';
import type { ribbonMessages } from './ribbon.ts';
import type { statusMessages } from './status.ts';

/** Every text of Plugboard, by component. */
export interface Messages {
  common: typeof commonMessages;
  errors: typeof errorsMessages;
  ribbon: typeof ribbonMessages;
  status: typeof statusMessages;
}

/** Texts of the host's own, in place of some of ours. */
export type MessageOverrides = { [Key in keyof Messages]?: Partial<Messages[Key]> | undefined };

/** A complete language: its tag and every text. */
export interface Locale {
  locale: string;
  messages: Messages;
}
