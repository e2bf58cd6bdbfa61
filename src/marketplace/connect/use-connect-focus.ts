'use client';
import { useEffect, useRef } from 'react';
import type { ConnectState } from '../../flows/internal.ts';
import { focusFirstControl } from '../shared/use-focus-request.ts';

type Status = ConnectState['status'];

/** The states in which the user is at the provider, so there is no form to fill in. */
export const isAway = ({ status }: Pick<ConnectState, 'status'>): boolean =>
  status === 'awaiting' || status === 'blocked' || status === 'leaving';

const unsuccessful = new Set<Status>(['closed', 'denied', 'failed', 'unfinished', 'timedout', 'unsafe']);

/** Returns true when an attempt has ended without an account. */
export const hasEndedWithoutAccount = ({ status }: Pick<ConnectState, 'status'>): boolean => unsuccessful.has(status);

/** Returns true when the focus is inside the box or nowhere in particular, so moving it does not interrupt the user. */
function isFocusFree(box: HTMLElement | null): boolean {
  const active = document.activeElement;
  return !active || active === document.body || active.matches('[tabindex="-1"]') || (box?.contains(active) ?? false);
}

/** Moves the focus to what replaces the form, or back to the form, whenever a connect attempt changes its status. */
export function useConnectFocus(state: ConnectState, ready: boolean) {
  const { status } = state;
  const box = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const nextStep = useRef<HTMLButtonElement>(null);
  // A status from before this form is not news, except an end that a return to the page has brought.
  const previous = useRef<Status>(isAway(state) || status === 'closed' ? status : 'idle');

  useEffect(() => {
    if (!ready || previous.current === status) return;
    const before = previous.current;
    previous.current = status;
    if (!isFocusFree(box.current)) return;
    if (status === 'connected') nextStep.current?.focus();
    else if (status === 'awaiting' || status === 'blocked') {
      box.current?.querySelector<HTMLElement>('[data-slot="pb-notice"]')?.focus();
    } else if (unsuccessful.has(status)) form.current?.querySelector<HTMLElement>('button[type="submit"]')?.focus();
    else if (status === 'idle' && (before === 'connected' || before === 'awaiting' || before === 'blocked')) {
      focusFirstControl(form.current);
    }
  }, [ready, status]);

  return { box, form, nextStep };
}
