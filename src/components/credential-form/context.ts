'use client';
import type { CredentialMetadata, PlugboardError } from '../../api/index.ts';
import { createStrictContext } from '../utilities/strict-context.ts';
import type { FieldView } from './field-view.ts';
import type { FieldInput } from './read-values.ts';

/** How the user signs in at the provider: in a new window, in this page, or not at all. */
export type SignIn = 'window' | 'page' | 'none';

/** The problem of one field, in words. */
export interface FieldProblem {
  field: FieldView;
  text: string;
}

/** Shared by the parts of one form. Holds names and problems, never a value that the user types. */
export interface CredentialFieldsState {
  metadata: CredentialMetadata;
  connectorName: string;
  signIn: SignIn;
  busy: boolean;
  /** True when the form can send something: the auth type is known, or there are fields. */
  usable: boolean;
  /** The fields on show. */
  fields: readonly FieldView[];
  problems: readonly FieldProblem[];
  /** Why the last submit failed, when no field is the reason. */
  error: PlugboardError | undefined;
  /** Counts the submits that a problem stopped. */
  attempt: number;
  labelOf: (field: FieldView) => string;
  /** Returns the id of the control of a field. */
  idOf: (field: FieldView) => string;
  register: (name: string, input: FieldInput | null) => void;
  summary: { current: HTMLDivElement | null };
}

export const [CredentialFieldsProvider, useCredentialFields] =
  createStrictContext<CredentialFieldsState>('CredentialFields.Root');
