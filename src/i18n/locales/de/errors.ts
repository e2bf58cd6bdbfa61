import type { Messages } from '../../messages/index.ts';

/** The text of each error code, in German. */
export const errors: Messages['errors'] = {
  invalid_request: {
    title: 'Die Anfrage wurde nicht verstanden.',
    next: 'Prüfen Sie Ihre Eingaben und versuchen Sie es erneut.',
  },
  unexpected_field: {
    title: 'Die Anfrage enthielt etwas Unzulässiges.',
    next: 'Laden Sie die Seite neu und versuchen Sie es erneut.',
  },
  unauthenticated: { title: 'Ihre Sitzung ist abgelaufen.', next: 'Melden Sie sich erneut an.' },
  forbidden_origin: {
    title: 'Diese Seite darf diese Anfrage nicht stellen.',
    next: 'Öffnen Sie sie unter der üblichen Adresse oder fragen Sie Ihre Administration.',
  },
  not_allowed: {
    title: 'Sie haben hierauf keinen Zugriff.',
    next: 'Fragen Sie Ihre Administration, wenn Sie ihn brauchen.',
  },
  not_found: { title: 'Das gibt es nicht mehr.', next: 'Gehen Sie zurück und laden Sie die Liste neu.' },
  method_not_allowed: {
    title: 'Das ist hier nicht möglich.',
    next: 'Laden Sie die Seite neu und versuchen Sie es erneut.',
  },
  conflict: {
    title: 'Das wurde zwischenzeitlich geändert.',
    next: 'Laden Sie neu, um den aktuellen Stand zu sehen, und versuchen Sie es erneut.',
  },
  too_large: { title: 'Das war zu viel auf einmal.', next: 'Kürzen Sie und versuchen Sie es erneut.' },
  unsupported_type: {
    title: 'Dieses Format wird nicht unterstützt.',
    next: 'Laden Sie die Seite neu und versuchen Sie es erneut.',
  },
  rejected: {
    title: 'Der Anbieter hat diese Angaben nicht akzeptiert.',
    next: 'Prüfen Sie sie und versuchen Sie es erneut.',
  },
  rate_limited: {
    title: 'Zu viele Anfragen in kurzer Zeit.',
    next: 'Warten Sie einen Moment und versuchen Sie es dann erneut.',
  },
  internal: {
    title: 'Bei uns ist etwas schiefgegangen.',
    next: 'Versuchen Sie es erneut. Wenn es wieder passiert, senden Sie die Anfrage-ID an den Support.',
  },
  upstream_auth: {
    title: 'Integrationen sind hier nicht richtig eingerichtet.',
    next: 'Senden Sie die Anfrage-ID an den Support. Ein neuer Versuch hilft nicht.',
  },
  user_exists: {
    title: 'Ihr Konto konnte nicht mit dem Integrationsdienst verknüpft werden.',
    next: 'Senden Sie die Anfrage-ID an den Support. Ein erneuter Versuch hilft nicht.',
  },
  upstream_error: {
    title: 'Beim Integrationsdienst ist ein Problem aufgetreten.',
    next: 'Versuchen Sie es in ein paar Minuten erneut.',
  },
  upstream_invalid: {
    title: 'Der Integrationsdienst hat eine unlesbare Antwort geschickt.',
    next: 'Versuchen Sie es erneut. Wenn es wieder passiert, senden Sie die Anfrage-ID an den Support.',
  },
  upstream_unreachable: {
    title: 'Der Integrationsdienst ist nicht erreichbar.',
    next: 'Versuchen Sie es in ein paar Minuten erneut.',
  },
  upstream_timeout: {
    title: 'Der Integrationsdienst hat zu lange für die Antwort gebraucht.',
    next: 'Versuchen Sie es gleich noch einmal.',
  },
  not_mounted: {
    title: 'Die Integrationen können gerade nicht angezeigt werden.',
    next: 'Versuchen Sie es in einigen Minuten erneut. Bleibt es dabei, wenden Sie sich an den Support.',
  },
  offline: { title: 'Sie sind offline.', next: 'Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.' },
  timeout: {
    title: 'Das hat zu lange gedauert.',
    next: 'Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  },
  aborted: {
    title: 'Das wurde vor dem Ende abgebrochen.',
    next: 'Versuchen Sie es erneut, wenn Sie es noch brauchen.',
  },
};
