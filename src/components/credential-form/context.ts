'use client';
import type { CredentialMetadata, PlugboardError } from '../../api/index.ts';
import { createStrictContext } from '../utilities/strict-context.ts';
import type { FieldView } from './field-view.ts';
import type { FieldInput } from './read-values.ts';

/** How the provider asks for its own sign-in: in a new window, in this page, or not at all. */
export type SignIn = 'window' | 'page' | 'none';

/** What is wrong with one field, in words. */
export interface FieldProblem {
  field: FieldView;
  text: string;
}

/** What the parts of one form share. Never what was typed. */
export interface CredentialFieldsState {
  metadata: CredentialMetadata;
  connectorName: string;
  signIn: SignIn;
  busy: boolean;
  /** Whether there is anything to send: a known auth type, or fields. */
  usable: boolean;
  /** Those that are asked for now. */
  fields: readonly FieldView[];
  problems: readonly FieldProblem[];
  /** What went wrong with the whole, if not with a field. */
  error: PlugboardError | undefined;
  labelOf: (field: FieldView) => string;
  /** The id of a field's input, or of what describes it. */
  idOf: (field: FieldView, part?: 'input' | 'help' | 'error') => string;
  register: (name: string, input: FieldInput | null) => void;
  focusField: (field: FieldView) => void;
  summary: { current: HTMLDivElement | null };
}

export const [CredentialFieldsProvider, useCredentialFields] =
  createStrictContext<CredentialFieldsState>('CredentialFields.Root');
