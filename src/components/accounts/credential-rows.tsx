'use client';
import { forwardRef, useEffect, useRef, useState, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import type { Credential } from '../../api/index.ts';
import { credentialRowsMessages, useMessages } from '../../i18n/internal.ts';
import { LoadingText } from '../feedback/loading-text.tsx';
import { Button } from '../primitives/button.tsx';
import { EmptyState } from '../feedback/empty-state.tsx';
import { Notice } from '../feedback/notice.tsx';
import { readableName } from '../form/readable-label.ts';
import { Skeleton } from '../feedback/skeleton.tsx';
import { useNow } from '../utilities/clock.ts';
import { toAccounts } from './order-accounts.ts';
import { CredentialRow } from './credential-row.tsx';

export interface CredentialRowsProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  connectorId: string;
  /** @default the connector's id, made readable */
  connectorName?: string | undefined;
  /** Undefined while they load. */
  credentials: readonly Credential[] | undefined;
  /** Number of credentials that could not be read. @default 0 */
  skipped?: number | undefined;
  /** Number of active workflows that use one of the credentials. The upstream does not say which one. */
  usedBy?: number | undefined;
  /** Renders the buttons of a row. `label` is the name of the account in that row. */
  renderAction?: ((credential: Credential, label: string) => ReactNode) | undefined;
  /** The next step when the list is empty. */
  emptyAction?: ReactNode;
}

/** Number of rows before the user asks for all. */
const shownAtFirst = 5;

function Rows({
  connectorName,
  credentials,
  usedBy,
  renderAction,
}: Required<Pick<CredentialRowsProps, 'connectorName' | 'usedBy' | 'renderAction'>> & {
  credentials: readonly Credential[];
}) {
  const text = useMessages('credentialRows', credentialRowsMessages);
  const now = useNow();
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const accounts = toAccounts(credentials);
  // A button would take as much space as one more row.
  const folded = !all && accounts.length > shownAtFirst + 1;
  const only = accounts.length === 1;

  // The pressed button is gone, so the first new row takes the focus.
  useEffect(() => {
    if (all) (list.current?.children[shownAtFirst] as HTMLElement | undefined)?.focus();
  }, [all]);

  return (
    <>
      <ul data-slot="pb-credential-rows" role="list" aria-label={text.list(connectorName ?? '')} ref={list}>
        {accounts.slice(0, folded ? shownAtFirst : undefined).map((account) => (
          <CredentialRow
            key={account.credential.credentialId}
            account={account}
            usedBy={only && usedBy ? usedBy : undefined}
            now={now}
            renderAction={renderAction}
          />
        ))}
      </ul>
      {folded && <Button onClick={() => setAll(true)}>{text.showAll(accounts.length)}</Button>}
      {!only && usedBy !== undefined && usedBy > 0 && <p data-slot="pb-credential-shared">{text.shared(usedBy)}</p>}
    </>
  );
}

/** The credentials a user has stored for a connector, newest first. Renders a `<div>` with a list in it. */
export const CredentialRows = /* @__PURE__ */ forwardRef<HTMLDivElement, CredentialRowsProps>(function CredentialRows(
  {
    connectorId,
    connectorName = readableName(connectorId),
    credentials,
    skipped = 0,
    usedBy,
    renderAction,
    emptyAction,
    ...props
  },
  ref,
) {
  const text = useMessages('credentialRows', credentialRowsMessages);

  function rows() {
    if (!credentials) {
      return (
        <div data-slot="pb-credential" aria-busy="true">
          <LoadingText />
          <span data-slot="pb-credential-text">
            <Skeleton extent="short" />
            <Skeleton extent="long" />
          </span>
        </div>
      );
    }
    if (credentials.length === 0)
      return skipped === 0 && <EmptyState action={emptyAction}>{text.empty(connectorName)}</EmptyState>;
    return <Rows {...{ connectorName, credentials, usedBy, renderAction }} />;
  }

  return (
    <div data-slot="pb-credential-list" data-connector-id={connectorId} {...props} ref={ref}>
      {skipped > 0 && <Notice>{text.skipped(skipped)}</Notice>}
      {rows()}
    </div>
  );
});
