'use client';
import { forwardRef, type ReactNode } from 'react';
import type { HeadingLevel } from '../heading.tsx';
import { CredentialFieldsInputs } from './inputs.tsx';
import { CredentialFieldsIntro } from './intro.tsx';
import { CredentialFieldsRoot, type CredentialFieldsRootProps } from './root.tsx';
import { CredentialFieldsSubmit } from './submit.tsx';
import { CredentialFieldsSummary } from './summary.tsx';

export interface CredentialFormViewProps extends Omit<CredentialFieldsRootProps, 'children'> {
  /** Of the error summary. @default 3 */
  headingLevel?: HeadingLevel | undefined;
  /** In place of our words on what will happen. */
  intro?: ReactNode;
  /** Beside the submit button, for example a way back. */
  actions?: ReactNode;
}

/** The whole form for a credential, built from what the connector asks for. Renders a `<form>`. */
export const CredentialFormView = /* @__PURE__ */ forwardRef<HTMLFormElement, CredentialFormViewProps>(
  function CredentialFormView({ headingLevel, intro, actions, ...props }, ref) {
    return (
      <CredentialFieldsRoot {...props} ref={ref}>
        <CredentialFieldsSummary headingLevel={headingLevel} />
        <CredentialFieldsIntro>{intro}</CredentialFieldsIntro>
        <CredentialFieldsInputs />
        <div data-slot="pb-form-actions">
          <CredentialFieldsSubmit />
          {actions}
        </div>
      </CredentialFieldsRoot>
    );
  },
);
