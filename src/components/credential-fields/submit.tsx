'use client';
import { forwardRef } from 'react';
import { credentialFormMessages, useMessages } from '../../i18n/index.ts';
import { Button, type ButtonProps } from '../button.tsx';
import { useCredentialFields } from './context.ts';

/** Sends the form. Nothing when there is nothing to send. Renders a `<button type="submit">`. */
export const CredentialFieldsSubmit = /* @__PURE__ */ forwardRef<HTMLButtonElement, ButtonProps>(
  function CredentialFieldsSubmit({ children, ...props }, ref) {
    const { metadata, connectorName, signIn, busy, usable } = useCredentialFields('CredentialFields.Submit');
    const text = useMessages('credentialForm', credentialFormMessages);
    if (!usable) return null;

    const leaves = metadata.authType === 'oauth2' && signIn !== 'none';
    const words = leaves ? text.continueTo(connectorName) : text.connect(connectorName);
    return (
      <Button type="submit" variant="primary" busy={busy} {...props} ref={ref}>
        {children ?? (busy ? text.connecting : words)}
      </Button>
    );
  },
);
