'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { credentialFormMessages, useMessages } from '../../i18n/index.ts';
import { readableName } from '../readable-name.ts';
import { ShownIds } from '../shown-ids.tsx';
import { useCredentialFields } from './context.ts';

/** Says what will happen before it does. Renders a `<p>`, and one with the connector's id where its name is another. */
export const CredentialFieldsIntro = /* @__PURE__ */ forwardRef<HTMLParagraphElement, ComponentPropsWithoutRef<'p'>>(
  function CredentialFieldsIntro({ children, ...props }, ref) {
    const { metadata, connectorName, signIn, fields, usable } = useCredentialFields('CredentialFields.Intro');
    const text = useMessages('credentialForm', credentialFormMessages);

    function words() {
      if (!usable) return text.unsupported(connectorName);
      if (metadata.authType === 'oauth2' && signIn === 'window') return text.inWindow(connectorName);
      if (metadata.authType === 'oauth2' && signIn === 'page') return text.inPage(connectorName);
      if (fields.length === 0) return text.ready(connectorName);
      return fields.some(({ secret }) => secret) ? text.secrets(connectorName) : text.details(connectorName);
    }

    const { connectorId } = metadata;
    return (
      <>
        <p data-slot="pb-form-intro" {...props} ref={ref}>
          {children ?? words()}
        </p>
        {connectorName.toLowerCase() !== readableName(connectorId).toLowerCase() && <ShownIds ids={[connectorId]} />}
      </>
    );
  },
);
