'use client';
import { isOutcomeUnknown, type PlugboardError } from '../../api/index.ts';
import { commonMessages, useMessages, workflowMessages } from '../../i18n/internal.ts';
import { Button } from '../primitives/button.tsx';
import { isFinalWrite, useErrorText } from '../feedback/use-error-text.ts';
import { Notice } from '../feedback/notice.tsx';
import { VisuallyHidden } from '../primitives/visually-hidden.tsx';

/** A newer version of a workflow, and how going there stands. */
export interface WorkflowUpgrade {
  version: string;
  /** The version in use, when it is known. */
  from?: string | undefined;
  busy?: boolean | undefined;
  /** Why the last upgrade was not applied, or may not have been. */
  error?: PlugboardError | undefined;
  onUpgrade: () => void;
}

interface FailureNoticeProps {
  name: string;
  state: 'on' | 'off' | 'unknown';
  error: PlugboardError;
  onRetry: ((on: boolean) => void) | undefined;
}

/** Says that a change was rolled back, or may have been. */
export function FailureNotice({ name, state, error, onRetry }: FailureNoticeProps) {
  const t = useMessages('workflow', workflowMessages);
  const common = useMessages('common', commonMessages);
  const words = useErrorText();
  const title = { on: t.notTurnedOff, off: t.notTurnedOn, unknown: t.unclear }[state](name);
  // Where the state is not known the two buttons are the way on.
  const retry = state !== 'unknown' && !isFinalWrite(error.code) ? onRetry : undefined;

  return (
    <Notice
      tone="danger"
      role="alert"
      data-code={error.code}
      title={title}
      action={retry && <Button onClick={() => retry(state === 'off')}>{common.retry}</Button>}
    >
      {words(error)}
    </Notice>
  );
}

/** The upstream looked at the upgrade and would not have it: changed settings are the usual cause. */
const mayNeedReinstalling = ({ code }: PlugboardError) =>
  code === 'rejected' || code === 'conflict' || code === 'invalid_request';

/** Offers the newer version, and says what going there may ask of the user. */
export function UpgradeNotice({ name, upgrade }: { name: string; upgrade: WorkflowUpgrade }) {
  const t = useMessages('workflow', workflowMessages);
  const words = useErrorText();
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
          {words(error)}
          {mayNeedReinstalling(error) && ` ${t.reinstall}`}
        </Notice>
      )}
    </>
  );
}
