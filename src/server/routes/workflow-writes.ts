import { activateWorkflow, deactivateWorkflow, upgradeWorkflow } from '../../api/index.ts';
import { defineRoute } from '../routing/define-route.ts';
import { StateBody, UpgradeBody, WorkflowBody } from '../routing/schemas.ts';
import { assertOffered, initialVersionOf, keep, writeWorkflow } from '../workflows/workflow-state.ts';
import { json } from '../http/reply.ts';

/** `PUT /embedded/workflows/activate` switches a workflow on. */
export const activate = defineRoute({
  method: 'PUT',
  path: '/embedded/workflows/activate',
  body: WorkflowBody,
  allow: ({ workflows }) => workflows,
  async handle({ body, ...asked }) {
    const { workflowId } = body;
    const initialVersion = initialVersionOf(asked.app.config, workflowId);
    const change = { workflowId, state: 'active', initialVersion } as const;
    return writeWorkflow(asked, change, (upstream) => activateWorkflow(upstream, body));
  },
});

/** `PUT /embedded/workflows/deactivate` switches a workflow off. */
export const deactivate = defineRoute({
  method: 'PUT',
  path: '/embedded/workflows/deactivate',
  body: WorkflowBody,
  allow: ({ workflows }) => workflows,
  async handle({ body, ...asked }) {
    return writeWorkflow(asked, { ...body, state: 'inactive' }, (upstream) => deactivateWorkflow(upstream, body));
  },
});

/** `PUT /embedded/workflows/:workflowId/upgrade` moves a workflow to another version. */
export const upgrade = defineRoute({
  method: 'PUT',
  path: '/embedded/workflows/:workflowId/upgrade',
  body: UpgradeBody,
  allow: ({ workflows }) => workflows,
  async handle({ params, body, ...asked }) {
    const change = { ...params, ...body };
    return writeWorkflow(asked, change, (upstream) => upgradeWorkflow(upstream, change));
  },
});

/** `PUT /embedded/workflows/:workflowId/state` keeps how a write ended that the browser sent to the upstream itself. It affects only what this user is shown. */
export const recordState = defineRoute({
  method: 'PUT',
  path: '/embedded/workflows/:workflowId/state',
  access: 'token',
  body: StateBody,
  allow: ({ workflows }) => workflows,
  async handle({ app, user, params: { workflowId }, body }) {
    assertOffered(app.config, workflowId);
    const initialVersion = body.state === 'active' ? initialVersionOf(app.config, workflowId) : undefined;
    await keep(app, user, { workflowId, ...body, initialVersion });
    return json({ success: true });
  },
});
