import { englishMessages } from '../messages/english.ts';
import type { Locale } from '../messages/index.ts';

/** English. Components include their English texts; import this to list the languages, or to look up a text. */
const en: Locale = { locale: 'en', messages: englishMessages };

export default en;
