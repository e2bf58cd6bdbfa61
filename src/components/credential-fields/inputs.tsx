'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { useCredentialFields } from './context.ts';
import { CredentialFieldsField } from './field.tsx';

/** Every field the connector asks for, in its order. Nothing when it asks for none. Renders a `<div>`. */
export const CredentialFieldsInputs = /* @__PURE__ */ forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(
  function CredentialFieldsInputs(props, ref) {
    const { metadata, fields } = useCredentialFields('CredentialFields.Inputs');
    if (fields.length === 0) return null;
    return (
      <div data-slot="pb-fields" {...props} ref={ref}>
        {fields.map(({ name }) => (
          // By connector too: what was typed for one must never show up in the form of another.
          <CredentialFieldsField key={`${metadata.connectorId}/${name}`} name={name} />
        ))}
      </div>
    );
  },
);
