'use client';
import { useMutation, type QueryKey, type UseMutationOptions } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { PlugboardError } from '../../api/index.ts';
import { writeDefaults } from '../cache/query-client.ts';
import { usePlugboardContext } from '../client-provider.ts';
import { onForget } from '../cache/user-cache.ts';

/** Creates a mutation whose result is cleared with the user's other entries. A result that arrives later is not shown. */
export function useWrite<Data, Input = void, Context = unknown>(
  options: UseMutationOptions<Data, PlugboardError, Input, Context>,
) {
  const { api, queryClient } = usePlugboardContext();
  const mutation = useMutation({ ...writeDefaults, ...options }, queryClient);
  const { reset } = mutation;
  useEffect(() => onForget(queryClient, api, reset), [queryClient, api, reset]);
  return mutation;
}

export interface SecretMutationOptions<Data, Input> {
  mutationKey: QueryKey;
  mutationFn: (input: Input) => Promise<Data>;
  onSettled?: ((data: Data | undefined) => void) | undefined;
}

/** Creates a mutation that holds user input. The cache drops it when it settles; only the component keeps the result. */
export function useSecretMutation<Data, Input>({
  mutationKey,
  mutationFn,
  onSettled,
}: SecretMutationOptions<Data, Input>) {
  const { queryClient } = usePlugboardContext();
  return useWrite<Data, Input>({
    mutationKey,
    mutationFn: (input) => mutationFn(input),
    // Not 0: TanStack would poll in a tight loop until the mutation settles.
    gcTime: 1_000,
    onSettled(data, _error, input) {
      const cache = queryClient.getMutationCache();
      const predicate = ({ state }: { state: { variables: unknown } }) => state.variables === input;
      for (const one of cache.findAll({ mutationKey, predicate })) cache.remove(one);
      onSettled?.(data);
    },
  });
}
