/** Which way a language runs. */
export type Direction = 'ltr' | 'rtl';

interface LocaleWithText extends Intl.Locale {
  getTextInfo?: () => { direction?: Direction };
  textInfo?: { direction?: Direction };
}

const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'iw', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction of a language tag, `ltr` when the tag is not one. */
export function directionOf(tag: string): Direction {
  try {
    const locale: LocaleWithText = new Intl.Locale(tag);
    // Firefox has neither form of text info, so the list decides there.
    const known = (locale.getTextInfo?.() ?? locale.textInfo)?.direction;
    return known ?? (rightToLeft.has(locale.language) && locale.script !== 'Latn' ? 'rtl' : 'ltr');
  } catch {
    return 'ltr';
  }
}
