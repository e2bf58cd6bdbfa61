import {
  activateWorkflow,
  deactivateWorkflow,
  upgradeWorkflow,
  type Acknowledgement,
  type Api,
} from '../../api/index.ts';
import type { TogglePosition } from '../../flows/internal.ts';
import { renew } from '../cache/session-expiry.ts';
import { usePlugboardContext } from '../client-provider.ts';
import { useWrite } from '../queries/use-write.ts';
import { workflowKeys } from '../queries/workflows.ts';
import { useToggleIntent } from './toggle-workflow.ts';

type Send<Input> = (api: Api, input: Input) => Promise<Acknowledgement>;

/** Queues a write behind the others to the same workflow. Refetches even on failure: the write may have reached the server. */
function useWorkflowWrite<Input = void>(workflowId: string, send: Send<Input>, confirms?: TogglePosition) {
  const { api, queryClient } = usePlugboardContext();
  const intent = useToggleIntent(workflowId);
  return useWrite<Acknowledgement, Input>({
    mutationKey: workflowKeys.writes(api, workflowId),
    mutationFn: (input) =>
      intent.run({
        send: () => send(api, input),
        confirms,
        onEnd: () => void renew(queryClient, api, { queryKey: workflowKeys.all(api) }),
      }),
  });
}

/** Switches a workflow on. Not optimistic; `useToggleWorkflow` is. */
export function useActivateWorkflow(workflowId: string) {
  return useWorkflowWrite(workflowId, (api) => activateWorkflow(api, { workflowId }), 'on');
}

/** Switches a workflow off. Not optimistic; `useToggleWorkflow` is. */
export function useDeactivateWorkflow(workflowId: string) {
  return useWorkflowWrite(workflowId, (api) => deactivateWorkflow(api, { workflowId }), 'off');
}

/** Moves a workflow to a version. @default the newest version */
export function useUpgradeWorkflow(workflowId: string) {
  return useWorkflowWrite<string | void>(workflowId, (api, version) =>
    upgradeWorkflow(api, { workflowId, ...(version && { version }) }),
  );
}
