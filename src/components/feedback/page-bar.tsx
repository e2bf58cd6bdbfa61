'use client';
import { commonMessages, errorsMessages, pageMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { safeUrl } from '../../api/internal.ts';
import { Button } from '../primitives/button.tsx';
import { Icon } from '../primitives/icon.tsx';
import { usePageUrl } from '../utilities/use-page-url.ts';

export interface PageBarProps {
  /** The one thing that concerns the whole page. */
  kind: 'offline' | 'session';
  /** When the data on the page was loaded, in ms since 1970. Undefined when the page shows none. */
  since?: number | undefined;
  /** The current time, in ms since 1970. */
  now?: number | undefined;
  /** Signs the user in again. Wins over `signInHref`. */
  onSignIn?: (() => void) | undefined;
  /** The address of the sign-in page. `{returnTo}` in it becomes the address of this page. */
  signInHref?: string | undefined;
  /** Asks again, where the host says no way to sign in. */
  onRetry?: (() => void) | undefined;
}

/** One line above everything: the device is offline, or the session has ended. Renders a `<div>`. */
export function PageBar({ kind, since, now, onSignIn, signInHref, onRetry }: PageBarProps) {
  const text = useMessages('page', pageMessages);
  const common = useMessages('common', commonMessages);
  const errors = useMessages('errors', errorsMessages);
  const format = useFormat();
  const page = usePageUrl();

  if (kind === 'offline') {
    const time = since === undefined ? undefined : format.timeOfDay(since, now ?? since);
    return (
      <div data-slot="pb-page-bar" data-state="offline" role="status">
        <Icon name="alert" />
        <p>
          <span>{text.offline}</span> {time !== undefined && <span>{text.shownSince(time)}</span>}
        </p>
      </div>
    );
  }
  const href =
    signInHref === undefined || page === undefined
      ? undefined
      : safeUrl(signInHref.replaceAll('{returnTo}', encodeURIComponent(page)), page);
  return (
    <div data-slot="pb-page-bar" data-state="session" role="alert">
      <Icon name="alert" />
      <p>
        <span>{errors.unauthenticated.title}</span>{' '}
        {!onSignIn && href === undefined && <span>{errors.unauthenticated.next}</span>}
      </p>
      {onSignIn ? (
        <Button onClick={onSignIn}>{text.signIn}</Button>
      ) : href === undefined ? (
        onRetry && <Button onClick={onRetry}>{common.retry}</Button>
      ) : (
        <Button asChild>
          <a href={href}>{text.signIn}</a>
        </Button>
      )}
    </div>
  );
}
