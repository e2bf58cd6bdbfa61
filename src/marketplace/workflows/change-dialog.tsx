'use client';
/** The question before a change, in a module of its own: most pages never ask, and load it only then. */
export { ChangeDialog } from '../../components/index.ts';
