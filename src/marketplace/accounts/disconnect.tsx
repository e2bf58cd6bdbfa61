'use client';
import { useState } from 'react';
import { Button, DisconnectDialog } from '../../components/index.ts';
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

/** Asks the host to disconnect an account after the user confirms. Renders nothing when the host does not handle it. */
export function Disconnect(props: DisconnectProps) {
  const { credentialId, integrationId, account, describedBy } = props;
  const text = useMessages('credentialRows', credentialRowsMessages);
  const announce = useAnnounce();
  const { canDisconnect } = useHost();
  const { offered, reason } = usePermission('connect');
  const asked = useMarketplaceStore((state) => state.requestedDisconnects.has(credentialId));
  const [asking, setAsking] = useState(false);
  // The button that opened the dialog is gone, so its replacement takes the focus.
  const answer = useFocusWhen<HTMLSpanElement>(asked);

  if (!canDisconnect || !offered) return null;
  if (asked) {
    return (
      <span data-slot="pb-credential-asked" tabIndex={-1} ref={answer}>
        {text.asked}
      </span>
    );
  }

  const question = {
    ...props,
    onClose: () => setAsking(false),
    onAsked: () => announce(text.asked),
  };
  return (
    <>
      <Button
        variant="quiet"
        aria-label={text.disconnectOf(account)}
        aria-haspopup="dialog"
        aria-disabled={reason !== undefined || undefined}
        aria-describedby={describedBy}
        onClick={() => reason === undefined && setAsking(true)}
      >
        {text.disconnect}
      </Button>
      {asking &&
        (integrationId === undefined ? (
          <Question {...question} workflows={[]} />
        ) : (
          <WithWorkflows {...question} integrationId={integrationId} />
        ))}
    </>
  );
}
