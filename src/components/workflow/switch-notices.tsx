'use client';
import type { PlugboardError, PlugboardErrorCode } from '../../api/index.ts';
import { commonMessages, errorsMessages, useFormat, useMessages, workflowMessages } from '../../i18n/index.ts';
import { Button } from '../button.tsx';
import { Notice } from '../notice.tsx';
import { VisuallyHidden } from '../visually-hidden.tsx';

/** A newer version of a workflow, and how going there stands. */
export interface WorkflowUpgrade {
  version: string;
  busy?: boolean | undefined;
  /** Why the last upgrade was not applied. */
  error?: PlugboardError | undefined;
  onUpgrade: () => void;
}

/** Trying again changes nothing about these. */
const final = new Set<PlugboardErrorCode>([
  'unauthenticated',
  'forbidden_origin',
  'not_allowed',
  'not_found',
  'upstream_auth',
]);

/** What an error says to a user, in one line. */
function useErrorWords() {
  const errors = useMessages('errors', errorsMessages);
  const common = useMessages('common', commonMessages);
  const format = useFormat();
  return ({ code, retryAfter }: PlugboardError) =>
    `${errors[code].title} ${retryAfter ? common.retryIn(format.duration(retryAfter)) : errors[code].next}`;
}

interface FailureNoticeProps {
  name: string;
  state: 'on' | 'off' | 'unknown';
  error: PlugboardError;
  onRetry: ((on: boolean) => void) | undefined;
}

/** Says that a change was rolled back, or may have been. */
export function FailureNotice({ name, state, error, onRetry }: FailureNoticeProps) {
  const text = useMessages('workflow', workflowMessages);
  const common = useMessages('common', commonMessages);
  const words = useErrorWords();
  const title = { on: text.notTurnedOff, off: text.notTurnedOn, unknown: text.unclear }[state](name);
  // Where the state is not known the two buttons are the way on.
  const retry = state !== 'unknown' && !final.has(error.code) ? onRetry : undefined;

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

/** Offers the newer version. */
export function UpgradeNotice({ name, upgrade }: { name: string; upgrade: WorkflowUpgrade }) {
  const text = useMessages('workflow', workflowMessages);
  const words = useErrorWords();
  const { version, busy = false, error, onUpgrade } = upgrade;

  return (
    <>
      <Notice
        action={
          <Button busy={busy} onClick={onUpgrade}>
            {busy ? text.upgrading : text.upgrade} <VisuallyHidden>{name}</VisuallyHidden>
          </Button>
        }
      >
        {text.available(version)}
      </Notice>
      {error && !busy && (
        <Notice tone="danger" role="alert" data-code={error.code} title={text.notUpgraded(name)}>
          {words(error)}
        </Notice>
      )}
    </>
  );
}
