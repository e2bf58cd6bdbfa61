import { cleanText } from '../../api/internal.ts';

const written: Record<string, string> = {
  apikey: 'API key',
  oauth: 'OAuth',
  oauth2: 'OAuth 2',
  graphql: 'GraphQL',
  ids: 'IDs',
};

const acronyms = new Set(
  'api url uri id sid sms ip ssh ssl tls jwt http https sql aws sso crm erp vat iban pin otp sdk smtp imap ftp sftp dns eu us'.split(
    ' ',
  ),
);

const isUpper = (word: string) => word === word.toUpperCase() && word !== word.toLowerCase();

/** Makes a field's name readable: `shop_domain` → "Shop domain", `apiKey` → "API key". Empty when there are no letters in it. */
export function readableLabel(name: string): string {
  const seen = cleanText(name, 200);
  const shouted = isUpper(seen);
  const words = seen
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[\s_.\-/[\]]+/u)
    .filter(Boolean)
    .map((word) => {
      const lower = word.toLowerCase();
      if (acronyms.has(lower)) return lower.toUpperCase();
      // Short words in capitals among others are acronyms we do not know.
      return written[lower] ?? (!shouted && isUpper(word) && word.length > 1 && word.length <= 4 ? word : lower);
    });

  const label = words.join(' ');
  if (!/[\p{L}\p{N}]/u.test(label)) return '';
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** A connector's name while only its id is known: `shopify` → "Shopify", `google-sheets` → "Google sheets". An id without a word in it stays. */
export const readableName = (id: string): string =>
  /^[a-z]+([-_][a-z]+)*$/.test(id) ? id.charAt(0).toUpperCase() + id.slice(1).replaceAll(/[-_]/g, ' ') : id;
