'use client';
import { useEffect, useRef } from 'react';
import { useAnnounce } from '../../components/internal.ts';
import type { ToggleIntent, ToggleIntentState } from '../../flows/internal.ts';
import { useToggleIntent } from '../../hooks/internal.ts';
import { useMessages, workflowMessages } from '../../i18n/internal.ts';

/** The number of mounted switches of each workflow. */
const mounted = new WeakMap<ToggleIntent, number>();

/** Announces the outcome of a write that ends after the last switch of its workflow has left the page. */
export function useUnheardOutcome(workflowId: string, name: string): void {
  const text = useMessages('workflow', workflowMessages);
  const announce = useAnnounce();
  const intent = useToggleIntent(workflowId);
  const latest = useRef({ text, announce, name });
  useEffect(() => {
    latest.current = { text, announce, name };
  });

  useEffect(() => {
    mounted.set(intent, (mounted.get(intent) ?? 0) + 1);
    return () => {
      mounted.set(intent, (mounted.get(intent) ?? 1) - 1);
      const { phase, quiet, upgrade } = intent.store.getState();
      if (mounted.get(intent) !== 0 || quiet || (phase === 'idle' && !upgrade?.busy)) return;
      const isUpgrade = phase === 'idle';
      void intent.settled().then((state) => {
        // A switch that has come back speaks for itself.
        if (mounted.get(intent) !== 0) return;
        const { text: words, announce: say, name: title } = latest.current;
        say(isUpgrade ? upgradeWords(words, title, state) : switchWords(words, title, state));
      });
    };
  }, [intent]);
}

type Words = typeof workflowMessages;

function switchWords(text: Words, name: string, { confirmed, outcome }: ToggleIntentState): string {
  if (outcome === 'unknown' || confirmed === 'unknown') return text.unclear(name);
  if (outcome === 'not_applied') return confirmed === 'on' ? text.notTurnedOff(name) : text.notTurnedOn(name);
  return confirmed === 'on' ? text.turnedOn(name) : text.turnedOff(name);
}

function upgradeWords(text: Words, name: string, { upgrade }: ToggleIntentState): string {
  if (upgrade?.outcome === 'applied') return text.upgraded(name);
  return upgrade?.outcome === 'unknown' ? text.upgradeUnclear(name) : text.notUpgraded(name);
}
