import { activateWorkflow, deactivateWorkflow, upgradeWorkflow } from '../../api/index.ts';
import { defineRoute } from '../define-route.ts';
import { StateBody, UpgradeBody, WorkflowBody } from '../fields.ts';
import { assertOffered, initialVersionOf, keep, writeWorkflow } from '../workflows.ts';
import { json } from '../http/reply.ts';

/** `PUT /embedded/workflows/activate` switches a workflow on. */
export const activate = defineRoute({
  method: 'PUT',
  path: '/embedded/workflows/activate',
  body: WorkflowBody,
  allow: ({ workflows }) => workflows,
  async handle({ app, user, upstream, body }) {
    const { workflowId } = body;
    const change = { workflowId, state: 'active', initialVersion: initialVersionOf(app.config, workflowId) } as const;
    return writeWorkflow(app, user, change, () => activateWorkflow(upstream, body));
  },
});

/** `PUT /embedded/workflows/deactivate` switches a workflow off. */
export const deactivate = defineRoute({
  method: 'PUT',
  path: '/embedded/workflows/deactivate',
  body: WorkflowBody,
  allow: ({ workflows }) => workflows,
  async handle({ app, user, upstream, body }) {
    return writeWorkflow(app, user, { ...body, state: 'inactive' }, () => deactivateWorkflow(upstream, body));
  },
});

/** `PUT /embedded/workflows/:workflowId/upgrade` moves a workflow to another version. */
export const upgrade = defineRoute({
  method: 'PUT',
  path: '/embedded/workflows/:workflowId/upgrade',
  body: UpgradeBody,
  allow: ({ workflows }) => workflows,
  async handle({ app, user, upstream, params, body }) {
    const change = { ...params, ...body };
    return writeWorkflow(app, user, change, () => upgradeWorkflow(upstream, change));
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
