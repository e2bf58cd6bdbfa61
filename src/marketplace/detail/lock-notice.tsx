'use client';
import { safeUrl } from '../../api/internal.ts';
import { Badge, Button, ExternalLink, Icon, type IntegrationLock } from '../../components/index.ts';
import { usePageUrl } from '../../components/internal.ts';
import { commonMessages, useMessages } from '../../i18n/internal.ts';

/** The one step of a locked page: a link, or a button of the host's. Renders nothing without either. */
function LockStep({ label, href, onSelect }: IntegrationLock) {
  const text = useMessages('common', commonMessages);
  const safe = safeUrl(href, usePageUrl());
  const words = label ?? text.seePlans;
  if (safe !== undefined) {
    return (
      <Button variant="primary" asChild>
        <ExternalLink href={safe} onClick={onSelect}>
          {words}
        </ExternalLink>
      </Button>
    );
  }
  return onSelect ? (
    <Button variant="primary" onClick={onSelect}>
      {words}
    </Button>
  ) : null;
}

/** Says why an integration is locked and how to get it. Renders a `<div>`. */
export function LockNotice({ lock }: { lock: IntegrationLock }) {
  return (
    <div data-slot="pb-lock">
      <Icon name="lock" />
      <p>
        <bdi>{lock.reason}</bdi>
      </p>
      <LockStep {...lock} />
    </div>
  );
}

/** Stands in for the state of a locked integration. Renders a `<span>`. */
export function LockBadge({ plan }: Pick<IntegrationLock, 'plan'>) {
  const text = useMessages('common', commonMessages);
  return (
    <Badge data-slot="pb-lock-badge">
      <Icon name="lock" />
      <bdi>{plan ?? text.locked}</bdi>
    </Badge>
  );
}
