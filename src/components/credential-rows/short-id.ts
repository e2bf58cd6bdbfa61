/** The end of an id, enough to tell it from the others of a list. */
export const shortId = (id: string): string => (id.length > 10 ? `…${id.slice(-6)}` : id);
