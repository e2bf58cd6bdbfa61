'use client';
import { isOutcomeUnknown, type PlugboardError } from '../../api/index.ts';
import { useMessages, workflowMessages } from '../../i18n/internal.ts';
import { Button } from '../primitives/button.tsx';
import { isFinalWrite, useErrorText } from '../feedback/use-error-text.ts';
import { useReportedAbove } from '../feedback/reported-above.ts';
import { Notice } from '../feedback/notice.tsx';
import { VisuallyHidden } from '../primitives/visually-hidden.tsx';
import { RetryButton } from '../feedback/retry-button.tsx';

/** A newer version of a workflow, and the state of the upgrade. */
export interface WorkflowUpgrade {
  version: string;
  /** The current version, when known. */
  from?: string | undefined;
  busy?: boolean | undefined;
  /** Error of the last upgrade. */
  error?: PlugboardError | undefined;
  onUpgrade: () => void;
}

interface FailureNoticeProps {
  name: string;
  state: 'on' | 'off' | 'unknown';
  error: PlugboardError;
  onRetry: ((on: boolean) => void) | undefined;
}

/** Reports a failed change, with a retry where one can help. */
export function FailureNotice({ name, state, error, onRetry }: FailureNoticeProps) {
  const t = useMessages('workflow', workflowMessages);
  const errorText = useErrorText();
  const told = useReportedAbove('unauthenticated');
  if (told && error.code === 'unauthenticated') return null;
  const title = { on: t.notTurnedOff, off: t.notTurnedOn, unknown: t.unclear }[state](name);
  // For an unknown state the switch itself is the way to retry.
  const retry = state !== 'unknown' && !isFinalWrite(error.code) ? onRetry : undefined;

  return (
    <Notice
      tone="danger"
      role="alert"
      data-code={error.code}
      title={title}
      action={retry && <RetryButton onRetry={() => retry(state === 'off')} />}
    >
      {errorText(error)}
    </Notice>
  );
}

/** True when the upstream refused the upgrade, usually because settings changed. */
const mayNeedReinstalling = ({ code }: PlugboardError) =>
  code === 'rejected' || code === 'conflict' || code === 'invalid_request';

/** Offers the newer version and explains what the upgrade requires. */
export function UpgradeNotice({ name, upgrade }: { name: string; upgrade: WorkflowUpgrade }) {
  const t = useMessages('workflow', workflowMessages);
  const errorText = useErrorText();
  const { version, from, busy = false, error, onUpgrade } = upgrade;

  return (
    <>
      <Notice
        title={t.available(version)}
        action={
          <Button busy={busy} onClick={onUpgrade}>
            {busy ? t.upgrading : t.upgrade} <VisuallyHidden>{name}</VisuallyHidden>
          </Button>
        }
      >
        {from !== undefined && `${t.inUse(from)} `}
        {t.setUpAgain}
        {from !== undefined && ` ${t.stays(from)}`}
      </Notice>
      {error && !busy && (
        <Notice
          tone="danger"
          role="alert"
          data-code={error.code}
          title={isOutcomeUnknown(error) ? t.upgradeUnclear(name) : t.notUpgraded(name)}
        >
          {errorText(error)}
          {mayNeedReinstalling(error) && ` ${t.reinstall}`}
        </Notice>
      )}
    </>
  );
}
