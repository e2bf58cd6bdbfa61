'use client';
import { useCallback, useEffect, useState } from 'react';
import { isOutcomeUnknown, systemClock } from '../../api/index.ts';
import { Button, ConnectStatus, Notice } from '../../components/index.ts';
import { useAnnounce } from '../../components/internal.ts';
import { connectMessages, detailMessages, useMessages } from '../../i18n/internal.ts';
import { useHost } from '../provider/host-options.tsx';
import type { Connect } from './use-connect.ts';

/** Time before the page offers to look: until then it sees by itself when the user is done. */
const patience = 20_000;

/** Returns true once the user has been at the provider for a while. */
function useLongWait(waiting: boolean): boolean {
  const clock = useHost().clock ?? systemClock;
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!waiting) return;
    const wait = new AbortController();
    clock.wait(patience, wait.signal).then(
      () => void (wait.signal.aborted || setLong(true)),
      () => undefined,
    );
    return () => {
      wait.abort();
      setLong(false);
    };
  }, [waiting, clock]);
  return long;
}

export interface ConnectOutcomeProps {
  connect: Connect;
  /** Name of the connector. */
  name: string;
}

/** Shows the state of a connect attempt that is in progress or has ended without an account. */
export function ConnectOutcome({ connect, name }: ConnectOutcomeProps) {
  const { state, busy } = connect;
  const detail = useMessages('detail', detailMessages);
  const text = useMessages('connect', connectMessages);
  const announce = useAnnounce();
  const [checks, setChecks] = useState({ of: state, running: false, done: false });
  const isAwaiting = state.status === 'awaiting';
  const long = useLongWait(isAwaiting);
  const { running, done } = checks.of === state ? checks : { running: false, done: false };

  const check = useCallback(async () => {
    setChecks({ of: state, running: true, done: false });
    const found = await connect.check();
    setChecks({ of: state, running: false, done: true });
    if (!found) announce(text.notYet(name));
  }, [connect, state, announce, text, name]);

  switch (state.status) {
    case 'idle':
    case 'submitting':
    case 'settling':
    case 'connected':
      return null;
    case 'unknown':
      return (
        <Notice
          tone="warning"
          role="alert"
          action={
            <Button busy={busy} onClick={() => void connect.check()}>
              {detail.check}
            </Button>
          }
        >
          {detail.unknown(name)}
        </Notice>
      );
    case 'refused':
      // The lookup found no credential, so the outcome of the unclear failure is now certain.
      return isOutcomeUnknown(state.error) ? (
        <Notice tone="warning" role="alert">
          {detail.notStored}
        </Notice>
      ) : null;
    default:
      return (
        <ConnectStatus
          key={state.status}
          status={state.status}
          name={name}
          url={'url' in state ? state.url : undefined}
          checking={running}
          notYet={done}
          gone={isAwaiting ? state.gone : undefined}
          onCheck={isAwaiting && state.url && !long ? undefined : () => void check()}
          onReopen={connect.reopen}
          onCancel={connect.cancel}
          onFollow={connect.follow}
          onContinueHere={connect.leave}
        />
      );
  }
}
