'use client';
import { forwardRef, type ReactNode } from 'react';
import type { HeadingLevel } from '../primitives/heading.tsx';
import { ownText } from '../primitives/own-text.tsx';
import {
  CredentialFieldsIntro,
  CredentialFieldsRoot,
  CredentialFieldsSubmit,
  CredentialFieldsSummary,
  type CredentialFieldsRootProps,
} from './credential-fields.tsx';
import { CredentialFieldsInputs } from './field.tsx';

export interface CredentialFormViewProps extends Omit<CredentialFieldsRootProps, 'children'> {
  /** The level of the heading of the summary. @default 3 */
  headingLevel?: HeadingLevel | undefined;
  /** Replaces our text on what a submit does. */
  intro?: ReactNode;
  /** Below the intro, for example what a new credential leaves as it is. */
  note?: ReactNode;
  /** Replaces our label of the submit button. */
  submitLabel?: ReactNode;
  /** Beside the submit button, for example a way back. */
  actions?: ReactNode;
}

/** The complete form for a credential, built from the fields of the connector. Renders a `<form>`. */
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
          {ownText(actions)}
        </div>
      </CredentialFieldsRoot>
    );
  },
);
