/** Removes one control from a source file. At least one of its tests must then fail. */
export interface Mutation {
  /** The fact that no longer holds. */
  control: string;
  /** The source file, from the root of the project. */
  file: string;
  /** Occurs exactly once in the file. */
  find: string;
  replace: string;
  /** Test files, one of which notices. */
  tests: readonly string[];
}
