import { listWorkflowErrors, listWorkflowLogs } from '../../api/index.ts';
import { redactErrors } from '../../api/internal.ts';
import { defineRoute } from '../routing/define-route.ts';
import { WorkflowsQuery } from '../routing/schemas.ts';
import { assertOffered, stateOfUnwritten, toInstant, workflowKey } from '../workflows/workflow-state.ts';
import { json, listed } from '../http/reply.ts';

/** `GET /embedded/workflows` lists the host's workflows with their last confirmed state for the user. */
export const workflows = defineRoute({
  method: 'GET',
  path: '/embedded/workflows',
  query: WorkflowsQuery,
  async handle({ handler, user, query: { integrationId } }) {
    const { config } = handler;
    // Before the rows: a write that runs meanwhile must not be overlooked.
    const unwritten = await stateOfUnwritten(handler, user);
    const rows = await config.store.listWorkflows(workflowKey(config, user));
    const stored = new Map(rows.map((row) => [row.workflowId, row]));
    const offered = [...(config.workflows?.values() ?? [])];
    return json({
      workflows: offered
        .filter((workflow) => integrationId === undefined || workflow.integrationId === integrationId)
        .map((workflow) => {
          const { state = unwritten, version, confirmedAt } = stored.get(workflow.workflowId) ?? {};
          const at = state === 'unknown' ? { unclearSince: toInstant(confirmedAt) } : { confirmedAt };
          return { ...workflow, installedVersion: version, state, ...at };
        }),
    });
  },
});

/** `GET /embedded/workflows/:workflowId/logs` lists the runs of a workflow. */
export const workflowLogs = defineRoute({
  method: 'GET',
  path: '/embedded/workflows/:workflowId/logs',
  async handle({ handler: { config }, upstream, params }) {
    assertOffered(config, params.workflowId);
    return json(listed(await listWorkflowLogs(upstream, params)));
  },
});

/** `GET /embedded/workflows/:workflowId/errors` lists the errors of a workflow, without personal data or secrets. */
export const workflowErrors = defineRoute({
  method: 'GET',
  path: '/embedded/workflows/:workflowId/errors',
  async handle({ handler: { config }, upstream, params }) {
    assertOffered(config, params.workflowId);
    return json(listed(redactErrors(await listWorkflowErrors(upstream, params))));
  },
});
