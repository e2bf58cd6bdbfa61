/** The writing direction of a language. */
export type Direction = 'ltr' | 'rtl';

interface LocaleWithText extends Intl.Locale {
  getTextInfo?: () => { direction?: Direction };
  textInfo?: { direction?: Direction };
}

const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'iw', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** Returns the direction of a language tag, and `ltr` for an invalid tag. */
export function directionOf(tag: string): Direction {
  try {
    const locale: LocaleWithText = new Intl.Locale(tag);
    // Firefox supports neither form of text info, so the list decides there.
    const direction = (locale.getTextInfo?.() ?? locale.textInfo)?.direction;
    return direction ?? (rightToLeft.has(locale.language) && locale.script !== 'Latn' ? 'rtl' : 'ltr');
  } catch {
    return 'ltr';
  }
}
