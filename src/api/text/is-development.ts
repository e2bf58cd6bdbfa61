/**
 * True in a development build or server, where a message may be for the host's developers. Bundlers replace `process.env.NODE_ENV`;
 * a page without a bundler has no `process` and counts as production.
 */
export const isDevelopment = (): boolean => typeof process !== 'undefined' && process.env.NODE_ENV !== 'production';
