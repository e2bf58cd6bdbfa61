import { useStore } from 'zustand';
import { listCredentials, type Clock } from '../../api/index.ts';
import {
  createConnectFlow,
  type ConnectEffects,
  type ConnectFlow,
  type ConnectMode,
  type ConnectState,
} from '../../flows/internal.ts';
import { getOrCreate, useFlowStore, type SendCredential } from '../cache/user-flows.ts';
import { usePlugboardContext } from '../client-provider.ts';
import { useCreateCredential, type ReadDraft } from '../queries/create-credential.ts';
import { useRefresh } from '../queries/invalidate.ts';

export interface UseConnectOptions {
  /** Opens windows and remembers an attempt over a reload. Read once, when the flow starts. @default no window, nothing remembered */
  effects?: Partial<ConnectEffects> | undefined;
  /** @default the real time */
  clock?: Clock | undefined;
  /** Called on each change of the state, also after the component has unmounted. Read once, when the flow starts. */
  onChange?: ((state: ConnectState, before: ConnectState) => void) | undefined;
}

export interface ConnectResult extends Pick<
  ConnectFlow<SendCredential>,
  'check' | 'reopen' | 'follow' | 'leave' | 'resume'
> {
  state: ConnectState;
  /** Reads the state outside of render. */
  getState: () => ConnectState;
  /** True while values are sent or their outcome is looked up. */
  busy: boolean;
  /** Sends the typed values, in the click itself when a window may be needed. */
  submit: (read: ReadDraft, mode?: ConnectMode) => Promise<void>;
  /** Starts again and drops an attempt that is open at the provider. */
  reset: () => void;
}

const isLookedUp = ({ status }: ConnectState) => status === 'connected' || status === 'refused' || status === 'unknown';

/** Connects a connector, by typed values or on the provider's own page. All forms of a connector share one flow, which outlives them. */
export function useConnect(connectorId: string, options: UseConnectOptions = {}): ConnectResult {
  const { api } = usePlugboardContext();
  const refresh = useRefresh();
  const connects = useStore(useFlowStore(), (flows) => flows.connects);
  const { mutateAsync } = useCreateCredential(connectorId);
  const flow = getOrCreate(connects, connectorId, () => {
    const created = createConnectFlow<SendCredential>({
      create: (send) => send(),
      list: async () => (await listCredentials(api, { connectorId })).credentials,
      effects: options.effects,
      clock: options.clock,
    });
    created.store.subscribe((state, before) => {
      options.onChange?.(state, before);
      // The mutation itself refetches when the answer to the values is the end.
      if (isLookedUp(state) && before.status !== 'submitting') void refresh.credentials(connectorId);
    });
    return created;
  });
  const state = useStore(flow.store);
  const { check, reopen, follow, leave, reset, resume } = flow;
  return {
    check,
    reopen,
    follow,
    leave,
    reset,
    resume,
    state,
    getState: flow.store.getState,
    busy: state.status === 'submitting' || state.status === 'settling',
    submit: (read, mode) => flow.submit(() => mutateAsync(read), mode),
  };
}
