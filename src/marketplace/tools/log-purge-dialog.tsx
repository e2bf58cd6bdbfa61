'use client';
import { useRef, useState } from 'react';
import { isOutcomeUnknown, toPlugboardError } from '../../api/index.ts';
import { PurgeDialog, type PurgeState } from '../../components/index.ts';
import { useClock } from '../../components/internal.ts';
import { useDeleteUserLogs } from '../../hooks/index.ts';
import { useSettleUserLogs } from '../../hooks/internal.ts';
import { useEmit } from '../provider/use-emit.ts';

export interface LogPurgeDialogProps {
  open: boolean;
  onClose: () => void;
}

/** Confirms and erases the logs. After a lost response it checks the outcome. Renders a `<dialog>` while open. */
export function LogPurgeDialog({ open, onClose }: LogPurgeDialogProps) {
  const { mutateAsync: erase } = useDeleteUserLogs();
  const settle = useSettleUserLogs();
  const emit = useEmit();
  const now = useClock();
  const [state, setState] = useState<PurgeState>({ status: 'asking' });
  /** Start of the last attempt, in ms, and its request id if it failed. */
  const attempt = useRef<{ at: number; requestId: string | undefined }>({ at: 0, requestId: undefined });

  function finish() {
    const { requestId } = attempt.current;
    setState({ status: 'done', at: now(), requestId });
    emit({ type: 'logs_purged' });
  }

  async function check() {
    setState({ status: 'checking' });
    try {
      const erased = await settle(attempt.current.at);
      if (erased) finish();
      else setState({ status: erased === false ? 'still' : 'unknown' });
    } catch {
      setState({ status: 'unknown' });
    }
  }

  async function confirm() {
    setState({ status: 'busy' });
    attempt.current = { at: now(), requestId: undefined };
    try {
      await erase();
      finish();
    } catch (cause) {
      const error = toPlugboardError(cause);
      attempt.current.requestId = error.requestId;
      if (isOutcomeUnknown(error)) await check();
      else setState({ status: 'refused', error });
    }
  }

  return (
    <PurgeDialog
      open={open}
      state={state}
      onClose={onClose}
      onConfirm={() => void confirm()}
      onCheck={() => void check()}
    />
  );
}
