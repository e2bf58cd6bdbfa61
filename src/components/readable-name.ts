/** A connector's name while only its id is known: `shopify` → "Shopify", `google-sheets` → "Google sheets". An id without a word in it stays. */
export const readableName = (id: string): string =>
  /^[a-z]+([-_][a-z]+)*$/.test(id) ? id.charAt(0).toUpperCase() + id.slice(1).replaceAll(/[-_]/g, ' ') : id;
