'use client';
/** The confirmation before a change. It is a module of its own so pages load it only when they ask. */
export { ChangeDialog } from '../../components/index.ts';
