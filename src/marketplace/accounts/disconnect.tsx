'use client';
import type { RefObject } from 'react';
import { DisconnectDialog } from '../../components/index.ts';
import { readableName, useAnnounce } from '../../components/internal.ts';
import { useWorkflows } from '../../hooks/index.ts';
import { credentialRowsMessages, useMessages } from '../../i18n/internal.ts';
import { useEmit } from '../provider/use-emit.ts';
import { useHost, usePermission } from '../provider/host-options.tsx';
import { useFocusWhen } from '../shared/use-focus-when.ts';
import { useMarketplaceStore } from '../store/store-provider.tsx';

export interface DisconnectProps {
  connectorId: string;
  credentialId: string;
  /** Undefined for a connector without an integration, which has no workflows. */
  integrationId: string | undefined;
  name: string;
  account: string;
  /** True when the connector has other accounts. */
  others: boolean;
  /** Id of the element with the reason why the button is disabled. */
  describedBy: string | undefined;
}

/** A name that is not the connector's own may imitate another one. */
const isAlike = (name: string, connectorId: string) => name.toLowerCase() === readableName(connectorId).toLowerCase();

type QuestionProps = DisconnectProps & { onClose: () => void; onAsked: () => void };

/** Loads the workflows that the confirmation names, then renders it. */
function WithWorkflows({ integrationId, ...props }: QuestionProps & { integrationId: string }) {
  const { data, isPending } = useWorkflows(integrationId);
  // The user must see the consequences before they agree.
  return isPending ? null : <Question {...props} workflows={data} integrationId={integrationId} />;
}

function Question(props: QuestionProps & Pick<Parameters<typeof DisconnectDialog>[0], 'workflows'>) {
  const { connectorId, credentialId, integrationId, name, account, others, workflows, onClose, onAsked } = props;
  const emit = useEmit();
  const ask = useMarketplaceStore((state) => state.addRequestedDisconnect);
  const consequences = useHost().integrations?.[integrationId ?? '']?.consequences;

  function confirm() {
    const on = workflows?.filter(({ state }) => state !== 'inactive') ?? [];
    ask(credentialId);
    emit({
      type: 'disconnect_requested',
      connectorId,
      credentialId,
      workflowIds: on.map(({ workflowId }) => workflowId),
    });
    onAsked();
  }
  return (
    <DisconnectDialog
      open
      {...{ name, account, others, workflows, consequences, onClose }}
      ids={isAlike(name, connectorId) ? undefined : [connectorId]}
      onConfirm={confirm}
    />
  );
}

export interface Disconnect {
  /** False when the host does not handle it or the user may not. */
  offered: boolean;
  /** True once the user has asked for it. */
  asked: boolean;
  /** Gets the focus when the answer replaces the question. */
  answer: RefObject<HTMLSpanElement | null>;
}

/** Returns whether the user may ask the host to disconnect an account, and whether they have. */
export function useDisconnect(credentialId: string): Disconnect {
  const { canDisconnect = false } = useHost();
  const { offered } = usePermission('connect');
  const asked = useMarketplaceStore((state) => state.requestedDisconnects.has(credentialId));
  const answer = useFocusWhen<HTMLSpanElement>(asked);
  return { offered: canDisconnect && offered, asked, answer };
}

/** Asks the host to disconnect an account after the user confirms. Renders a `<dialog>` once the workflows are known. */
export function DisconnectQuestion(props: DisconnectProps & { onClose: () => void }) {
  const { integrationId, onClose } = props;
  const text = useMessages('credentialRows', credentialRowsMessages);
  const announce = useAnnounce();
  function onAsked() {
    announce(text.asked);
    onClose();
  }
  return integrationId === undefined ? (
    <Question {...props} workflows={[]} onAsked={onAsked} />
  ) : (
    <WithWorkflows {...props} integrationId={integrationId} onAsked={onAsked} />
  );
}
