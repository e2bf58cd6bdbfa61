'use client';
import { forwardRef, type ReactNode } from 'react';
import type { HeadingLevel } from '../primitives/heading.tsx';
import { CredentialFieldsInputs } from './field.tsx';
import { CredentialFieldsIntro } from './root.tsx';
import { CredentialFieldsRoot, type CredentialFieldsRootProps } from './root.tsx';
import { CredentialFieldsSubmit } from './root.tsx';
import { CredentialFieldsSummary } from './summary.tsx';

export interface CredentialFormViewProps extends Omit<CredentialFieldsRootProps, 'children'> {
  /** Of the error summary. @default 3 */
  headingLevel?: HeadingLevel | undefined;
  /** In place of our words on what will happen. */
  intro?: ReactNode;
  /** Below those words: what stays as it is, for example. */
  note?: ReactNode;
  /** On the submit button, in place of our words. */
  submitLabel?: ReactNode;
  /** Beside the submit button, for example a way back. */
  actions?: ReactNode;
}

/** The whole form for a credential, built from what the connector asks for. Renders a `<form>`. */
export const CredentialFormView = /* @__PURE__ */ forwardRef<HTMLFormElement, CredentialFormViewProps>(
  function CredentialFormView({ headingLevel, intro, note, submitLabel, actions, ...props }, ref) {
    return (
      <CredentialFieldsRoot {...props} ref={ref}>
        <CredentialFieldsSummary headingLevel={headingLevel} />
        <CredentialFieldsIntro>{intro}</CredentialFieldsIntro>
        {note && <p data-slot="pb-form-intro">{note}</p>}
        <CredentialFieldsInputs />
        <div data-slot="pb-form-actions">
          <CredentialFieldsSubmit>{props.busy ? undefined : submitLabel}</CredentialFieldsSubmit>
          {actions}
        </div>
      </CredentialFieldsRoot>
    );
  },
);
