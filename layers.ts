/**
 * Who may import whom. `scripts/lint.mjs` turns this table into lint rules and `test/architecture.test.ts` holds the tree to it.
 * A layer may always import itself; another layer is entered through its `index.ts` (public) or its `internal.ts`.
 */
export const layers: Record<string, readonly string[]> = {
  api: [],
  theme: [],
  i18n: ['api'],
  flows: ['api'],
  // The published hooks run the flows that the marketplace shows.
  hooks: ['api', 'flows'],
  server: ['api'],
  components: ['api', 'i18n', 'theme'],
  marketplace: ['api', 'i18n', 'theme', 'flows', 'hooks', 'components'],
  testing: ['api', 'server'],
};

/** Folders inside a layer that may import more than their layer. */
export const exceptions: Record<string, readonly string[]> = {
  'testing/react': ['marketplace'],
};
