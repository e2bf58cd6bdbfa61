'use client';
import { forwardRef, useId, useImperativeHandle, useMemo, type ComponentPropsWithoutRef } from 'react';
import type { CredentialMetadata, PlugboardError } from '../../api/index.ts';
import { credentialFormMessages, useMessages } from '../../i18n/internal.ts';
import { IdList } from '../feedback/id-list.tsx';
import { FormSummary } from '../form/form-summary.tsx';
import { readableName } from '../form/readable-label.ts';
import type { FieldOptions } from '../integration/host-options.ts';
import { Button, type ButtonProps } from '../primitives/button.tsx';
import type { HeadingLevel } from '../primitives/heading.tsx';
import {
  CredentialFieldsProvider,
  useCredentialFields,
  type CredentialFieldsState,
  type FieldProblem,
  type ConnectMode,
} from './context.ts';
import { toFieldViews, type FieldView } from './field-view.ts';
import { useSubmit, type OnConnect } from './use-submit.ts';
import { keepEvent, keepFormEvents } from '../utilities/keep-events.ts';

/** Says before a submit what it does. Renders a `<p>`, and a second one with the connector's id where its name differs from it. */
export const CredentialFieldsIntro = /* @__PURE__ */ forwardRef<HTMLParagraphElement, ComponentPropsWithoutRef<'p'>>(
  function CredentialFieldsIntro({ children, ...props }, ref) {
    const { metadata, connectorName, connectMode, fields, usable } = useCredentialFields('CredentialFields.Intro');
    const text = useMessages('credentialForm', credentialFormMessages);

    function words() {
      if (!usable) return text.unsupported(connectorName);
      if (metadata.authType === 'oauth2' && connectMode === 'popup') return text.inWindow(connectorName);
      if (metadata.authType === 'oauth2' && connectMode === 'redirect') return text.inPage(connectorName);
      if (fields.length === 0) return text.ready(connectorName);
      return fields.some(({ secret }) => secret) ? text.secrets(connectorName) : text.details(connectorName);
    }

    const { connectorId } = metadata;
    return (
      <>
        <p data-slot="pb-form-intro" {...props} ref={ref}>
          {children ?? words()}
        </p>
        {connectorName.toLowerCase() !== readableName(connectorId).toLowerCase() && <IdList ids={[connectorId]} />}
      </>
    );
  },
);

export interface CredentialFieldsSummaryProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** @default 3 */
  headingLevel?: HeadingLevel | undefined;
}

/** Lists the problems of the form and takes the focus when they appear. Renders a `<div role="alert">`, or nothing without a problem. */
export const CredentialFieldsSummary = /* @__PURE__ */ forwardRef<HTMLDivElement, CredentialFieldsSummaryProps>(
  function CredentialFieldsSummary({ headingLevel = 3, ...props }, ref) {
    const { problems, error, attempt, summary, idOf } = useCredentialFields('CredentialFields.Summary');
    useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => summary.current);
    return (
      <FormSummary
        {...props}
        problems={problems.map(({ field, text }) => ({ id: idOf(field), text }))}
        attempt={attempt}
        error={error}
        headingLevel={headingLevel}
        ref={summary}
      />
    );
  },
);

export interface CredentialFieldsRootProps extends ComponentPropsWithoutRef<'form'> {
  metadata: CredentialMetadata;
  /** @default the connector's id, made readable */
  connectorName?: string | undefined;
  /** The host's options of the fields, by name. Keep the object outside the render. */
  fieldOptions?: Readonly<Record<string, FieldOptions>> | undefined;
  /** The way the consent page opens, for `oauth2`. @default 'popup' */
  connectMode?: ConnectMode | undefined;
  /** True while a submit is in flight. @default false */
  busy?: boolean | undefined;
  /** Why the last submit failed. Its `fields` are marked. */
  error?: PlugboardError | undefined;
  /** Called at submit. `read()` returns the values of the inputs. Plugboard keeps no copy. */
  onConnect?: OnConnect | undefined;
  /** Called with true when leaving the page would lose input, and with false when it no longer would. */
  onDirtyChange?: ((dirty: boolean) => void) | undefined;
}

const toProblems = (
  fields: readonly FieldView[],
  names: readonly string[],
  text: (field: FieldView) => string,
): FieldProblem[] => fields.filter(({ name }) => names.includes(name)).map((field) => ({ field, text: text(field) }));

/** Collects a credential and checks it. Values stay in the inputs. Renders a `<form>`. */
export const CredentialFieldsRoot = /* @__PURE__ */ forwardRef<HTMLFormElement, CredentialFieldsRootProps>(
  function CredentialFieldsRoot(
    {
      metadata,
      connectorName,
      fieldOptions,
      connectMode = 'popup',
      busy = false,
      error,
      onConnect,
      onDirtyChange,
      onSubmit,
      onInput,
      ...props
    },
    ref,
  ) {
    const text = useMessages('credentialForm', credentialFormMessages);
    const id = useId();
    const all = useMemo(() => toFieldViews(metadata, fieldOptions), [metadata, fieldOptions]);
    const { form, summary, attempt, wrong, unasked, change, register, submit } = useSubmit({
      metadata,
      fields: all,
      busy,
      error,
      onConnect,
      onDirtyChange,
    });
    const fields = useMemo(() => all.filter(({ name }) => !unasked.includes(name)), [all, unasked]);
    useImperativeHandle(ref, () => form.current as HTMLFormElement);

    const labelOf = ({ label, position }: FieldView) => label || text.field(position + 1);
    const found = [
      ...toProblems(fields, wrong.missing, (field) => text.missing(labelOf(field))),
      ...toProblems(fields, wrong.malformed, (field) => text.malformed(labelOf(field))),
    ].toSorted((a, b) => a.field.position - b.field.position);
    const refused = toProblems(fields, error?.fields ?? [], (field) => text.refused(labelOf(field)));
    const problems = found.length > 0 ? found : refused;

    const state: CredentialFieldsState = {
      metadata,
      connectorName: connectorName ?? readableName(metadata.connectorId),
      connectMode,
      busy,
      usable: metadata.authType !== 'unknown' || all.length > 0,
      fields,
      problems,
      error: problems.length > 0 ? undefined : error,
      attempt,
      labelOf,
      idOf: ({ position }) => `${id}-${metadata.connectorId}-${position}`.replaceAll(/\s/g, '_'),
      register,
      summary,
    };

    const handleSubmit: ComponentPropsWithoutRef<'form'>['onSubmit'] = (event) => {
      onSubmit?.(event);
      keepEvent(event);
      if (!event.defaultPrevented) submit(event);
    };

    const handleInput: ComponentPropsWithoutRef<'form'>['onInput'] = (event) => {
      onInput?.(event);
      keepEvent(event);
      change();
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
          {...keepFormEvents(props)}
          onInput={handleInput}
          onSubmit={handleSubmit}
          ref={form}
        />
      </CredentialFieldsProvider>
    );
  },
);

/** Sends the form. Renders a `<button type="submit">`, or nothing when the form has nothing to send. */
export const CredentialFieldsSubmit = /* @__PURE__ */ forwardRef<HTMLButtonElement, ButtonProps>(
  function CredentialFieldsSubmit({ children, ...props }, ref) {
    const { metadata, connectorName, connectMode, busy, usable } = useCredentialFields('CredentialFields.Submit');
    const text = useMessages('credentialForm', credentialFormMessages);
    if (!usable) return null;

    const leaves = metadata.authType === 'oauth2' && connectMode !== 'none';
    const words = leaves ? text.continueTo(connectorName) : text.connect(connectorName);
    return (
      <Button type="submit" variant="primary" busy={busy} {...props} ref={ref}>
        {children ?? (busy ? text.connecting : words)}
      </Button>
    );
  },
);
