import { englishMessages } from '../messages/english.ts';
import type { Locale } from '../messages/index.ts';

/** English. The components bring it along, so this is for a host that lists its languages or looks for a text. */
const en: Locale = { locale: 'en', messages: englishMessages };

export default en;
