import { englishMessages } from '../messages/english.ts';
import type { Locale } from '../messages/index.ts';
import { toPseudoMessages } from '../pseudo-text.ts';

/** English made strange: shows texts that are not messages, and what breaks when words are longer. */
const pseudo: Locale = { locale: 'en', messages: toPseudoMessages(englishMessages) };

export default pseudo;
