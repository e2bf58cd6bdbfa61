'use client';
import { useMutation, type QueryKey, type UseMutationOptions } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { PlugboardError } from '../../api/index.ts';
import { writeDefaults } from '../cache/query-client.ts';
import { usePlugboardContext } from '../client-provider.ts';
import { onForget } from '../cache/user-cache.ts';

/** A mutation of ours. Its result goes with the other entries of its user, and a late one is not shown. */
export function useWrite<Data, Input = void, Context = unknown>(
  options: UseMutationOptions<Data, PlugboardError, Input, Context>,
) {
  const { api, queryClient } = usePlugboardContext();
  const mutation = useMutation({ ...writeDefaults, ...options }, queryClient);
  const { reset } = mutation;
  useEffect(() => onForget(queryClient, api, reset), [queryClient, api, reset]);
  return mutation;
}

export interface TypedWriteOptions<Data, Input> {
  mutationKey: QueryKey;
  mutationFn: (input: Input) => Promise<Data>;
  onSettled?: ((data: Data | undefined) => void) | undefined;
}

/** A mutation with something in it that somebody typed: when it has ended the cache forgets it, and only the component still knows. */
export function useTypedWrite<Data, Input>({ mutationKey, mutationFn, onSettled }: TypedWriteOptions<Data, Input>) {
  const { queryClient } = usePlugboardContext();
  return useWrite<Data, Input>({
    mutationKey,
    mutationFn: (input) => mutationFn(input),
    // How often TanStack looks whether one that nobody watches may go, so not 0: that is without a pause until it has ended.
    gcTime: 1_000,
    onSettled(data, _error, input) {
      const cache = queryClient.getMutationCache();
      const predicate = ({ state }: { state: { variables: unknown } }) => state.variables === input;
      for (const one of cache.findAll({ mutationKey, predicate })) cache.remove(one);
      onSettled?.(data);
    },
  });
}
