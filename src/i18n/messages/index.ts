// Adding a text takes four edits: the English in `messages/<group>.ts`, and its translations in the files of the same name under
// `locales/ar`, `locales/de` and `locales/ja`, where the types report a missing one. A value is a string or a function; counts go
// through `plural`. A new key (`<key>Messages`) is listed in `english.ts` too. A group holds the texts that load together.
import type { englishMessages } from './english.ts';

/** Every text of Plugboard, by component. */
export type Messages = typeof englishMessages;

/** Texts of the host, in place of some of ours. */
export type MessageOverrides = { [Key in keyof Messages]?: Partial<Messages[Key]> | undefined };

/** A complete language: its tag and every text. */
export interface Locale {
  /** BCP 47 tag. */
  locale: string;
  messages: Messages;
}
