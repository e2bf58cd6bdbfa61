'use client';
import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import type { Credential } from '../../api/index.ts';
import { commonMessages, credentialRowsMessages, useMessages } from '../../i18n/index.ts';
import { EmptyState } from '../empty-state.tsx';
import { Icon } from '../icon.tsx';
import { Notice } from '../notice.tsx';
import { readableName } from '../readable-name.ts';
import { Skeleton } from '../skeleton.tsx';
import { Time } from '../time.tsx';
import { VisuallyHidden } from '../visually-hidden.tsx';
import { shortId } from './short-id.ts';

export interface CredentialRowsProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  connectorId: string;
  /** @default the connector's id, made readable */
  connectorName?: string | undefined;
  /** Undefined while they load. */
  credentials: readonly Credential[] | undefined;
  /** How many credentials were dropped because they could not be read. @default 0 */
  skipped?: number | undefined;
  /** At the end of each row. */
  renderAction?: ((credential: Credential) => ReactNode) | undefined;
  /** What to do when there is none. */
  emptyAction?: ReactNode;
}

/** The credentials a user has stored for a connector. Renders a `<div>` with a list in it. */
export const CredentialRows = /* @__PURE__ */ forwardRef<HTMLDivElement, CredentialRowsProps>(function CredentialRows(
  {
    connectorId,
    connectorName = readableName(connectorId),
    credentials,
    skipped = 0,
    renderAction,
    emptyAction,
    ...props
  },
  ref,
) {
  const text = useMessages('credentialRows', credentialRowsMessages);
  const common = useMessages('common', commonMessages);

  function rows() {
    if (!credentials) {
      return (
        <div data-slot="pb-credential" aria-busy="true">
          <VisuallyHidden>{common.loading}</VisuallyHidden>
          <span data-slot="pb-credential-text">
            <Skeleton extent="short" />
            <Skeleton extent="long" />
          </span>
        </div>
      );
    }
    if (credentials.length === 0)
      return skipped === 0 && <EmptyState action={emptyAction}>{text.empty(connectorName)}</EmptyState>;
    return (
      <ul data-slot="pb-credential-rows" role="list" aria-label={text.list(connectorName)}>
        {credentials.map((credential) => (
          <li key={credential.credentialId} data-slot="pb-credential" data-credential-id={credential.credentialId}>
            <Icon name="key" />
            <span data-slot="pb-credential-text">
              <span data-slot="pb-credential-label">{text.label(connectorName)}</span>
              <span data-slot="pb-credential-meta">
                {credential.createdAt !== undefined && (
                  <span>
                    {text.added} <Time value={credential.createdAt} />
                  </span>
                )}
                <span>
                  {text.id}{' '}
                  <code dir="ltr" title={credential.credentialId}>
                    {shortId(credential.credentialId)}
                  </code>
                </span>
              </span>
            </span>
            {renderAction?.(credential)}
          </li>
        ))}
      </ul>
    );
  }

  return (
    <div data-slot="pb-credential-list" data-connector-id={connectorId} {...props} ref={ref}>
      {skipped > 0 && <Notice>{text.skipped(skipped)}</Notice>}
      {rows()}
    </div>
  );
});
