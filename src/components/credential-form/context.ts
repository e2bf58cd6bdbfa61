'use client';
import type { CredentialMetadata, PlugboardError } from '../../api/index.ts';
import { createStrictContext } from '../utilities/strict-context.ts';
import type { FieldView } from './field-view.ts';
import type { FieldInput } from './read-values.ts';

/** The way the provider's consent page opens: in a new window or in place of this page. `none`: there is no consent page. */
export type ConnectMode = 'popup' | 'redirect' | 'none';

/** The problem of one field, in words. */
export interface FieldProblem {
  field: FieldView;
  text: string;
}

/** Shared by the parts of one form. Holds names and problems, never a value that the user types. */
export interface CredentialFieldsState {
  metadata: CredentialMetadata;
  connectorName: string;
  connectMode: ConnectMode;
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
