import { listWorkflowErrors, listWorkflowLogs } from '../../api/index.ts';
import { redactErrors } from '../../api/internal.ts';
import { defineRoute } from '../routing/define-route.ts';
import { WorkflowsQuery } from '../routing/schemas.ts';
import { listed } from '../http/reply.ts';
import { assertOffered, workflowKey } from '../workflows/workflow-state.ts';
import { json } from '../http/reply.ts';

/** `GET /embedded/workflows` lists the host's workflows, with what was last confirmed for the user. */
export const workflows = defineRoute({
  method: 'GET',
  path: '/embedded/workflows',
  query: WorkflowsQuery,
  async handle({ app: { config }, user, query: { integrationId } }) {
    const rows = await config.store.listWorkflows(workflowKey(config, user));
    const known = new Map(rows.map((row) => [row.workflowId, row]));
    const offered = [...(config.workflows?.values() ?? [])];
    return json({
      workflows: offered
        .filter((one) => integrationId === undefined || one.integrationId === integrationId)
        .map((one) => {
          const { state = 'unknown', version, confirmedAt } = known.get(one.workflowId) ?? {};
          const confirmed = state !== 'unknown' && { confirmedAt };
          return { ...one, installedVersion: version, state, ...confirmed };
        }),
    });
  },
});

/** `GET /embedded/workflows/:workflowId/logs` lists the runs of a workflow. */
export const workflowLogs = defineRoute({
  method: 'GET',
  path: '/embedded/workflows/:workflowId/logs',
  async handle({ app: { config }, upstream, params }) {
    assertOffered(config, params.workflowId);
    return json(listed(await listWorkflowLogs(upstream, params)));
  },
});

/** `GET /embedded/workflows/:workflowId/errors` lists what went wrong, without what may be personal or secret. */
export const workflowErrors = defineRoute({
  method: 'GET',
  path: '/embedded/workflows/:workflowId/errors',
  async handle({ app: { config }, upstream, params }) {
    assertOffered(config, params.workflowId);
    return json(listed(redactErrors(await listWorkflowErrors(upstream, params))));
  },
});
