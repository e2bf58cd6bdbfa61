import { useStore } from 'zustand';
import { listCredentials, nameAccount, type Clock, type Session } from '../../api/index.ts';
import {
  createConnectFlow,
  type ConnectEffects,
  type ConnectFlow,
  type ConnectMode,
  type ConnectState,
} from '../../flows/internal.ts';
import { sessionKeys } from '../cache/keys.ts';
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

export interface SubmitOptions {
  /** Returns a name for the new account from the typed values. It is stored and shown, so it must not be a secret. @default no name */
  nameOf?: ((values: Readonly<Record<string, string>>) => string | undefined) | undefined;
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
  submit: (read: ReadDraft, mode?: ConnectMode, options?: SubmitOptions) => Promise<void>;
  /** Starts again and drops an attempt that is open at the provider. */
  reset: () => void;
}

const isLookedUp = ({ status }: ConnectState) => status === 'connected' || status === 'refused' || status === 'unknown';

/** Connects a connector, by typed values or on the provider's own page. All forms of a connector share one flow, which outlives them. */
export function useConnect(connectorId: string, options: UseConnectOptions = {}): ConnectResult {
  const { api, queryClient } = usePlugboardContext();
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
    /** Names a new account. An account without a name is no failure of connecting. */
    async function giveName(state: ConnectState) {
      if (state.status !== 'connected' || state.label === undefined || state.credential.name !== undefined) return;
      const session = queryClient.getQueryData<Session>(sessionKeys.all(api));
      if (session?.capabilities.accountNames === false) return;
      const { credentialId } = state.credential;
      try {
        await nameAccount(api, { connectorId, credentialId, name: state.label });
        await refresh.credentials(connectorId);
      } catch {
        // The user can name it in the list.
      }
    }
    created.store.subscribe((state, before) => {
      void giveName(state);
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
    submit: (read, mode, { nameOf } = {}) => {
      const send = () =>
        mutateAsync(() => {
          const values = read();
          flow.keepLabel(nameOf?.(values));
          return values;
        });
      return flow.submit(send, mode);
    },
  };
}
