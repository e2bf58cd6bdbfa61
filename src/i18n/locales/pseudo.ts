import { englishMessages } from '../messages/english.ts';
import type { Locale } from '../messages/index.ts';
import { toPseudoMessages } from '../pseudo-text.ts';

/** Accented, longer English. Reveals hard-coded text, and layouts that break with longer words. */
const pseudo: Locale = { locale: 'en', messages: toPseudoMessages(englishMessages) };

export default pseudo;
