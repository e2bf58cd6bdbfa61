'use client';
import { useStore } from 'zustand';
import { createSendOnce, type SendOnce, type SendOnceOptions } from '../../flows/internal.ts';
import { getOrCreate, useFlowStore } from '../cache/user-flows.ts';
import { useSession } from '../queries/session.ts';

/**
 * Returns the sender with this key: it sends one request at a time, never again by itself, and keeps the last ten with their outcomes.
 * The history outlives the component and belongs to the signed-in user.
 */
export function useSendOnce<Subject, Answer>(key: string, options: SendOnceOptions<Answer>): SendOnce<Subject, Answer> {
  const scope = useSession().data?.scope ?? '';
  const sends = useStore(useFlowStore(), (flows) => flows.sends) as unknown as Map<string, SendOnce<Subject, Answer>>;
  return getOrCreate(sends, `${scope}/${key}`, () => createSendOnce<Subject, Answer>(options));
}
