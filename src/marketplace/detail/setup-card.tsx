'use client';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { Credential } from '../../api/index.ts';
import { Button, ExternalLink, Heading, Icon, type HeadingLevel } from '../../components/index.ts';
import { ownText } from '../../components/internal.ts';
import { useCredentials } from '../../hooks/index.ts';
import { useLatest } from '../../hooks/internal.ts';
import {
  credentialFormMessages,
  credentialRowsMessages,
  detailMessages,
  useFormat,
  useMessages,
} from '../../i18n/internal.ts';
import { CredentialForm } from '../connect/credential-form.tsx';
import { useConnectShown } from '../connect/use-connect.ts';
import { useHost, usePermission } from '../provider/host-options.tsx';
import { useFocusRequest } from '../shared/use-focus-request.ts';
import { WorkflowsOfPage } from '../workflows/workflow-list.tsx';
import type { SetupProps } from './stage-props.ts';

interface StepProps {
  /** Undefined for the only step. */
  position: number | undefined;
  state: 'current' | 'done' | 'waiting';
  title: ReactNode;
  level: HeadingLevel;
  children?: ReactNode;
}

/** One step of the setup. Renders a `<section>` named by its heading. */
function Step({ position, state, title, level, children }: StepProps) {
  const id = useId();
  const format = useFormat();
  return (
    <section data-slot="pb-setup-step" data-state={state} aria-labelledby={id}>
      {position !== undefined && (
        <span data-slot="pb-setup-number" aria-hidden="true">
          {state === 'done' ? <Icon name="check" /> : format.number(position)}
        </span>
      )}
      <div data-slot="pb-setup-content">
        <Heading data-slot="pb-setup-title" level={level} id={id}>
          {title}
        </Heading>
        {ownText(children)}
      </div>
    </section>
  );
}

/** Leads a user from an account to the first workflow: a step for each, one of them open. Renders a `<div>`. */
export function SetupCard(props: SetupProps) {
  const { item, integrationId, connectorId, sections, level, action, onActionDone, request } = props;
  const { integrationId: itemId, name } = item;
  const text = useMessages('detail', detailMessages);
  const rowText = useMessages('credentialRows', credentialRowsMessages);
  const format = useFormat();
  const formText = useMessages('credentialForm', credentialFormMessages);
  const { data } = useCredentials(connectorId);
  const permission = usePermission('connect');
  const { setup: helpUrl } = useHost().integrations?.[itemId]?.links ?? {};
  const [attemptShown, dismissAttempt] = useConnectShown({ connectorId, name, returnTo: itemId });
  const [stored, setStored] = useState<Credential>();
  const account = data?.credentials[0] ?? stored;
  const connected = account !== undefined && !(attemptShown && !stored);
  const hasWorkflows = integrationId !== undefined && !sections.hideWorkflows;
  const mayConnect = permission.offered && permission.reason === undefined;

  const asked = action !== undefined || request.pending;
  const [purpose, setPurpose] = useState<object>();
  const { container, content } = useFocusRequest<HTMLDivElement>(purpose);
  const workflows = useRef<HTMLDivElement>(null);
  const answer = useLatest(() => {
    request.handle();
    onActionDone?.();
    if (mayConnect && !connected) setPurpose({});
  });
  const answered = useRef(false);
  useEffect(() => {
    // Strict mode runs effects twice.
    if (asked && !answered.current) answer();
    answered.current = asked;
  }, [asked, answer]);

  // The form is gone, so what it was for takes the focus.
  useEffect(() => {
    if (stored) workflows.current?.querySelector<HTMLElement>('[role="switch"], button')?.focus();
  }, [stored]);

  const connectStep = connected ? (
    <Step position={hasWorkflows ? 1 : undefined} state="done" title={text.connected(name)} level={level}>
      <div data-slot="pb-credential-list" data-connector-id={connectorId}>
        <p data-slot="pb-setup-account" data-credential-id={account.credentialId}>
          <bdi>{account.name ?? rowText.account(format.number(1))}</bdi>
        </p>
      </div>
    </Step>
  ) : (
    <Step position={hasWorkflows ? 1 : undefined} state="current" title={text.connect(name)} level={level}>
      {mayConnect ? (
        <div ref={container}>
          <CredentialForm
            connectorId={connectorId}
            connectorName={name}
            headingLevel={level}
            returnTo={itemId}
            actions={
              helpUrl !== undefined && (
                <Button variant="quiet" asChild>
                  <ExternalLink href={helpUrl}>{formText.whereToFind}</ExternalLink>
                </Button>
              )
            }
            onConnected={(credential) => {
              setStored(credential);
              dismissAttempt();
            }}
            ref={content}
          />
        </div>
      ) : (
        <p data-slot="pb-reason">{permission.reason ?? text.noAccount(name)}</p>
      )}
    </Step>
  );

  return (
    <div data-slot="pb-setup" data-state={connected ? 'connected' : 'available'}>
      {connectStep}
      {hasWorkflows && (
        <Step position={2} state={connected ? 'current' : 'waiting'} title={text.choose} level={level}>
          <WorkflowsOfPage
            integrationId={integrationId}
            connectorId={connectorId}
            disabledReason={connected ? undefined : text.connectFirst}
            hideAccounts
            hideBulk
            ref={workflows}
          />
        </Step>
      )}
    </div>
  );
}
