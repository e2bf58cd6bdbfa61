import type { StoreApi } from 'zustand/vanilla';
import type { SetSlice } from './slice.ts';
import { createUnsavedChanges, type UnsavedChanges } from './unsaved-changes.ts';

/** The state of connecting and disconnecting accounts. */
export interface AccountSlice {
  /** Forms with unsaved input. The store object never changes. */
  unsavedChanges: StoreApi<UnsavedChanges>;
  /** Counts the requests to open the connect form, by item. */
  connectRequests: Readonly<Record<string, number>>;
  /** Credentials that the user asked the host to disconnect. */
  requestedDisconnects: ReadonlySet<string>;
  requestConnect(itemId: string): void;
  addRequestedDisconnect(credentialId: string): void;
}

/** Creates the state of connecting and disconnecting. */
export const createAccountSlice = (set: SetSlice<AccountSlice>): AccountSlice => ({
  unsavedChanges: createUnsavedChanges(),
  connectRequests: {},
  requestedDisconnects: new Set(),
  requestConnect: (itemId) =>
    set(({ connectRequests: { [itemId]: count = 0, ...others } }) => ({
      connectRequests: { ...others, [itemId]: count + 1 },
    })),
  addRequestedDisconnect: (credentialId) =>
    set(({ requestedDisconnects }) => ({ requestedDisconnects: new Set(requestedDisconnects).add(credentialId) })),
});
