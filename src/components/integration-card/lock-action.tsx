'use client';
import { useId } from 'react';
import { safeUrl } from '../../api/internal.ts';
import { commonMessages, useMessages } from '../../i18n/internal.ts';
import type { IntegrationLock } from '../integration/host-options.ts';
import { Button } from '../primitives/button.tsx';
import { OpenLink } from '../primitives/external-link.tsx';
import { Icon } from '../primitives/icon.tsx';
import { usePageUrl } from '../utilities/use-page-url.ts';

export interface LockActionProps {
  lock: IntegrationLock;
  /** Id of the element that names the integration. */
  nameId: string;
}

/** Shows the plan that an integration is part of, as the way there when the host gives one. Renders an `<a>`, a `<button>` or a `<span>`. */
export function LockAction({ lock, nameId }: LockActionProps) {
  const t = useMessages('common', commonMessages);
  const id = useId();
  const { reason, plan = t.locked, onSelect } = lock;
  const href = safeUrl(lock.href, usePageUrl());
  if (href === undefined && !onSelect) {
    return (
      <span data-slot="pb-lock" title={reason}>
        <Icon name="lock" />
        <bdi>{plan}</bdi>
      </span>
    );
  }
  return (
    <Button asChild id={id} title={reason} aria-labelledby={`${id} ${nameId}`}>
      <OpenLink href={href} onOpen={onSelect}>
        <Icon name="lock" />
        <bdi>{plan}</bdi>
      </OpenLink>
    </Button>
  );
}
