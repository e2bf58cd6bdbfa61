const rules = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();

function cached<T>(cache: Map<string, T>, key: string, create: () => T): T {
  const value = cache.get(key) ?? create();
  cache.set(key, value);
  return value;
}

/** The forms of one message by plural category. `#` stands for the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Picks the plural form for a count and inserts the formatted number. */
export function plural(locale: string, count: number, forms: PluralForms): string {
  const rule = cached(rules, locale, () => new Intl.PluralRules(locale)).select(count);
  const number = cached(numbers, locale, () => new Intl.NumberFormat(locale)).format(count);
  return (forms[rule] ?? forms.other).replaceAll('#', number);
}
