'use client';
import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { permissionsMessages, useMessages } from '../../i18n/internal.ts';
import { Badge } from '../primitives/badge.tsx';
import type { IntegrationPermission } from '../integration/host-options.ts';
import { Notice } from '../feedback/notice.tsx';

export interface PermissionListProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** The name of the integration. */
  name: string;
  permissions: readonly IntegrationPermission[];
  /** True when the user has agreed to earlier permissions. New ones then need consent too. @default false */
  connected?: boolean | undefined;
  /** The next step for new permissions. */
  action?: ReactNode;
}

const keyOf = ({ object, access, scope }: IntegrationPermission) => `${object} ${access} ${scope ?? ''}`;

/** Lists what an integration may do with the user's data, by object. Renders a `<div>`. */
export const PermissionList = /* @__PURE__ */ forwardRef<HTMLDivElement, PermissionListProps>(function PermissionList(
  { name, permissions, connected = false, action, ...props },
  ref,
) {
  const text = useMessages('permissions', permissionsMessages);
  const added = connected && permissions.some(({ isNew }) => isNew);
  const scoped = permissions.filter(({ scope }) => scope);

  const list = (
    <>
      {/* The notice covers new permissions. */}
      {!added && <p data-slot="pb-permissions-lead">{connected ? text.after(name) : text.before(name)}</p>}
      <dl data-slot="pb-permission-rows">
        {permissions.map((permission) => (
          <div key={keyOf(permission)} data-slot="pb-permission" data-access={permission.access}>
            <dt>
              <bdi>{permission.object}</bdi>
              {added && permission.isNew && (
                <>
                  {' '}
                  <Badge tone="accent">{text.isNew}</Badge>
                </>
              )}
            </dt>
            <dd data-slot="pb-permission-access">{text.access[permission.access]}</dd>
            {permission.why && (
              <dd data-slot="pb-permission-why">
                <bdi>{permission.why}</bdi>
              </dd>
            )}
          </div>
        ))}
      </dl>
      {scoped.length > 0 && (
        <details data-slot="pb-permission-scopes">
          <summary>{text.scopes}</summary>
          <ul role="list">
            {scoped.map((permission) => (
              <li key={keyOf(permission)}>
                <bdi>{permission.object}</bdi> <code dir="ltr">{permission.scope}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );

  return (
    <div data-slot="pb-permissions" data-state={added ? 'new' : connected ? 'agreed' : 'asked'} {...props} ref={ref}>
      {added && (
        <Notice tone="warning" title={text.required} action={action}>
          {text.review(name)}
        </Notice>
      )}
      {/* A user who has agreed already does not need to read the list again. */}
      {connected && !added ? (
        <details data-slot="pb-permission-fold">
          <summary>{text.title}</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </div>
  );
});
