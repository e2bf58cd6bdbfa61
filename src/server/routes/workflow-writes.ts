import { activateWorkflow, deactivateWorkflow, upgradeWorkflow } from '../../api/index.ts';
import { mayChangeWorkflow } from '../guards/integrations.ts';
import { defineRoute } from '../routing/define-route.ts';
import { StateBody, UpgradeBody, WorkflowBody } from '../routing/schemas.ts';
import { assertOffered, initialVersionOf, saveConfirmed, writeWorkflow } from '../workflows/workflow-state.ts';
import { json } from '../http/reply.ts';

/** `PUT /embedded/workflows/activate` activates a workflow. */
export const activate = defineRoute({
  method: 'PUT',
  path: '/embedded/workflows/activate',
  body: WorkflowBody,
  allow: (allowed, { handler, body }) => mayChangeWorkflow(allowed, handler.config, body.workflowId),
  async handle({ body, ...context }) {
    const { workflowId } = body;
    const initialVersion = initialVersionOf(context.handler.config, workflowId);
    const change = { workflowId, state: 'active', initialVersion } as const;
    return writeWorkflow(context, change, (upstream) => activateWorkflow(upstream, body));
  },
});

/** `PUT /embedded/workflows/deactivate` deactivates a workflow. */
export const deactivate = defineRoute({
  method: 'PUT',
  path: '/embedded/workflows/deactivate',
  body: WorkflowBody,
  allow: (allowed, { handler, body }) => mayChangeWorkflow(allowed, handler.config, body.workflowId),
  async handle({ body, ...context }) {
    return writeWorkflow(context, { ...body, state: 'inactive' }, (upstream) => deactivateWorkflow(upstream, body));
  },
});

/** `PUT /embedded/workflows/:workflowId/upgrade` upgrades a workflow to another version. */
export const upgrade = defineRoute({
  method: 'PUT',
  path: '/embedded/workflows/:workflowId/upgrade',
  body: UpgradeBody,
  allow: (allowed, { handler, params }) => mayChangeWorkflow(allowed, handler.config, params.workflowId),
  async handle({ params, body, ...context }) {
    const change = { ...params, ...body };
    return writeWorkflow(context, change, (upstream) => upgradeWorkflow(upstream, change));
  },
});

/** `PUT /embedded/workflows/:workflowId/state` stores the outcome of a write that the browser sent to the upstream itself. It affects this user's view only. */
export const recordState = defineRoute({
  method: 'PUT',
  path: '/embedded/workflows/:workflowId/state',
  access: 'token',
  body: StateBody,
  allow: (allowed, { handler, params }) => mayChangeWorkflow(allowed, handler.config, params.workflowId),
  async handle({ handler, user, params: { workflowId }, body }) {
    assertOffered(handler.config, workflowId);
    const initialVersion = body.state === 'active' ? initialVersionOf(handler.config, workflowId) : undefined;
    await saveConfirmed(handler, user, { workflowId, ...body, initialVersion });
    return json({ success: true });
  },
});
