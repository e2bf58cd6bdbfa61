'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Clock } from '../../api/index.ts';

const offeredMs = 8_000;

/** An undo that is offered for eight seconds. */
export interface Undo {
  offered: boolean;
  /** Offers it from now on. A second call starts the time anew. */
  offer: () => void;
  /** Takes it back. */
  withdraw: () => void;
}

/** Offers an undo for eight seconds of the given clock. */
export function useUndo(clock: Clock): Undo {
  const [offered, setOffered] = useState(false);
  const timer = useRef<AbortController>(undefined);

  const withdraw = useCallback(() => {
    timer.current?.abort();
    timer.current = undefined;
    setOffered(false);
  }, []);

  const offer = useCallback(() => {
    timer.current?.abort();
    const mine = new AbortController();
    timer.current = mine;
    setOffered(true);
    const end = () => {
      if (timer.current === mine) setOffered(false);
    };
    clock.wait(offeredMs, mine.signal).then(end, () => undefined);
  }, [clock]);

  useEffect(() => () => timer.current?.abort(), []);
  return { offered, offer, withdraw };
}
