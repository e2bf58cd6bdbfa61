/** Merges a change into one slice of the store. */
export type SetSlice<Slice> = (change: Partial<Slice> | ((slice: Slice) => Partial<Slice>)) => void;
