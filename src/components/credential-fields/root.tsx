'use client';
import { forwardRef, useId, useImperativeHandle, useMemo, type ComponentPropsWithoutRef } from 'react';
import type { CredentialMetadata, PlugboardError } from '../../api/index.ts';
import { credentialFormMessages, useMessages } from '../../i18n/index.ts';
import { readableName } from '../readable-name.ts';
import { CredentialFieldsProvider, type CredentialFieldsState, type FieldProblem, type SignIn } from './context.ts';
import { toFieldViews, type FieldView } from './field-view.ts';
import { useSubmit, type OnConnect } from './use-submit.ts';

export interface CredentialFieldsRootProps extends ComponentPropsWithoutRef<'form'> {
  metadata: CredentialMetadata;
  /** @default the connector's id, made readable */
  connectorName?: string | undefined;
  /** How the provider asks for its own sign-in, for `oauth2`. @default 'window' */
  signIn?: SignIn | undefined;
  /** Whether what was typed is on its way. @default false */
  busy?: boolean | undefined;
  /** Why the last submit failed. Its `fields` are marked. */
  error?: PlugboardError | undefined;
  /** Submits what is filled in: `read()` gives it, once, and it is kept nowhere. */
  onConnect?: OnConnect | undefined;
}

const toProblems = (
  fields: readonly FieldView[],
  names: readonly string[],
  text: (field: FieldView) => string,
): FieldProblem[] => fields.filter(({ name }) => names.includes(name)).map((field) => ({ field, text: text(field) }));

/** Asks for a credential and checks it. What is typed stays in the inputs. Renders a `<form>`. */
export const CredentialFieldsRoot = /* @__PURE__ */ forwardRef<HTMLFormElement, CredentialFieldsRootProps>(
  function CredentialFieldsRoot(
    { metadata, connectorName, signIn = 'window', busy = false, error, onConnect, onSubmit, ...props },
    ref,
  ) {
    const text = useMessages('credentialForm', credentialFormMessages);
    const id = useId();
    const fields = useMemo(() => toFieldViews(metadata), [metadata]);
    const { form, summary, inputs, missing, register, submit } = useSubmit({
      metadata,
      fields,
      busy,
      error,
      onConnect,
    });
    useImperativeHandle(ref, () => form.current as HTMLFormElement);

    const labelOf = ({ label, position }: FieldView) => label || text.field(position + 1);
    const empty = toProblems(fields, missing, (field) => text.missing(labelOf(field)));
    const refused = toProblems(fields, error?.fields ?? [], (field) => text.refused(labelOf(field)));
    const problems = empty.length > 0 ? empty : refused;

    const state: CredentialFieldsState = {
      metadata,
      connectorName: connectorName ?? readableName(metadata.connectorId),
      signIn,
      busy,
      usable: metadata.authType !== 'unknown' || fields.length > 0,
      fields,
      problems,
      error: problems.length > 0 ? undefined : error,
      labelOf,
      idOf: ({ position }, part = 'input') =>
        `${id}-${metadata.connectorId}-${position}-${part}`.replaceAll(/\s/g, '_'),
      register,
      focusField: ({ name }) => inputs.current.get(name)?.focus(),
      summary,
    };

    const handleSubmit: ComponentPropsWithoutRef<'form'>['onSubmit'] = (event) => {
      onSubmit?.(event);
      if (!event.defaultPrevented) submit(event);
    };

    return (
      <CredentialFieldsProvider value={state}>
        <form
          data-slot="pb-credential-form"
          data-connector-id={metadata.connectorId}
          data-auth-type={metadata.authType}
          data-busy={busy ? '' : undefined}
          noValidate
          autoComplete="off"
          // Inputs have no `name` and the method sends nothing, so a submit before hydration puts no secret into a URL.
          method="dialog"
          {...props}
          onSubmit={handleSubmit}
          ref={form}
        />
      </CredentialFieldsProvider>
    );
  },
);
