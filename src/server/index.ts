/** The server side of Plugboard: the handler, the token minter and the stores. */
export { createPlugboardHandler } from './create-handler.ts';
export { createMemoryStore } from './store/memory.ts';
export { createPostgresStore, type Query } from './store/postgres.ts';
export type { AccountName, Store, StoredWorkflow, StoreKey, WorkflowChange } from './store/store.ts';
export { createTokenMinter, type MintedToken, type TokenMinter } from './tokens/minter.ts';
export type {
  Allow,
  AlloyOptions,
  CatalogueWorkflow,
  HostUser,
  Limits,
  LogEntry,
  PlatformOptions,
  PlugboardHandler,
  PlugboardHandlerOptions,
  UserOptions,
} from './config/options.ts';
