import type { Locale } from '../messages/index.ts';
import { plural, type PluralForms } from '../plural.ts';
import { byHand } from './by-hand/de.ts';
import { errors } from './errors/de.ts';

const count = (value: number, forms: PluralForms) => plural('de', value, forms);

/** German. */
const de: Locale = {
  locale: 'de',
  messages: {
    ...byHand,
    card: {
      connect: 'Verbinden',
      manage: 'Verwalten',
      review: 'Prüfen',
      view: 'Ansehen',
      otherCategory: 'Sonstige',
    },
    common: {
      retry: 'Erneut versuchen',
      close: 'Schließen',
      cancel: 'Abbrechen',
      copy: 'Kopieren',
      copied: 'Kopiert',
      copyFailed: 'Kopieren nicht möglich. Markieren Sie den Text und kopieren Sie ihn von Hand.',
      retryIn: (wait) => `Sie können es in ${wait} erneut versuchen.`,
      loading: 'Wird geladen…',
      busy: 'Einen Moment…',
      requestId: 'Anfrage-ID',
      copyRequestId: 'Anfrage-ID kopieren',
      notAllowed: 'Ihre Rolle erlaubt das nicht. Fragen Sie eine Person mit Administratorrechten.',
      opensInNewTab: 'öffnet sich in einem neuen Tab',
    },
    credentialForm: {
      problem: 'Es gibt ein Problem',
      optional: 'optional',
      show: 'Anzeigen',
      hide: 'Verbergen',
      field: (position) => `Feld ${position}`,
      missing: (label) => `${label} darf nicht leer sein.`,
      refused: (label) => `${label} wurde nicht akzeptiert. Prüfen Sie die Angabe und versuchen Sie es erneut.`,
      kept: 'Ihre Eingaben sind noch da.',
      connect: (name) => `${name} verbinden`,
      continueTo: (name) => `Weiter zu ${name}`,
      connecting: 'Wird verbunden…',
      inWindow: (name) =>
        `Sie melden sich in einem neuen Fenster bei ${name} an und erlauben dort den Zugriff. Diese Seite aktualisiert sich, sobald Sie fertig sind.`,
      inPage: (name) =>
        `Sie verlassen diese Seite, melden sich bei ${name} an, erlauben den Zugriff und kehren dann hierher zurück.`,
      details: (name) => `Diese Angaben finden Sie in Ihrem ${name}-Konto.`,
      secrets: (name) =>
        `Diese Angaben finden Sie in Ihrem ${name}-Konto. Nach dem Speichern werden Geheimnisse nicht mehr angezeigt.`,
      ready: (name) => `${name} benötigt keine Angaben von Ihnen.`,
      unsupported: (name) =>
        `${name} lässt sich hier nicht verbinden. Fragen Sie Ihre Administration, wie es eingerichtet wird.`,
    },
    credentialRows: {
      list: (name) => `Zugangsdaten für ${name}`,
      label: (name) => `Zugangsdaten für ${name}`,
      added: 'Hinzugefügt',
      id: 'ID',
      empty: (name) => `Für ${name} gibt es noch keine Zugangsdaten.`,
      skipped: (value) =>
        count(value, {
          one: '# Eintrag mit Zugangsdaten konnte nicht gelesen werden.',
          other: '# Einträge mit Zugangsdaten konnten nicht gelesen werden.',
        }),
    },
    detail: {
      credentials: 'Verbindung',
      connectAnother: 'Weiteres Konto verbinden',
      connected: (name) => `${name} ist verbunden.`,
      connectedNext: 'Schalten Sie jetzt die gewünschten Workflows ein.',
      cancel: 'Abbrechen',
      redirect: (name) => `Schließen Sie die Anmeldung bei ${name} ab und prüfen Sie dann die Verbindung.`,
      redirectLink: (name) => `Weiter zu ${name}`,
      unknown: (name) =>
        `Wir können nicht sagen, ob ${name} verbunden wurde. Prüfen Sie das, bevor Sie es erneut versuchen.`,
      check: 'Verbindung prüfen',
      notStored: 'Es wurde nichts gespeichert. Ihre Eingaben sind noch da, Sie können es also erneut versuchen.',
      noConnector: 'Diese Integration braucht keine eigene Verbindung.',
      workflows: 'Workflows',
      noWorkflows: 'Für diese Integration gibt es noch keine Workflows.',
      runs: 'Läufe',
      problems: 'Was schiefgegangen ist',
      ofWorkflow: 'Workflow',
      notFound: 'Diese Integration ist nicht in Ihrem Katalog. Vielleicht wurde sie entfernt.',
      marketplace: 'Integrationen',
    },
    errors,
    grid: {
      title: 'Integrationen',
      search: 'Integrationen suchen',
      clearSearch: 'Suche leeren',
      categories: 'Kategorien',
      category: 'Kategorie',
      allCategories: 'Alle',
      otherCategory: 'Sonstige',
      installed: 'Installiert',
      results: (value) => count(value, { one: '# Integration', other: '# Integrationen' }),
      loading: 'Integrationen werden geladen…',
      empty: 'Es gibt noch keine Integrationen. Sobald welche hinzukommen, finden Sie sie hier.',
      emptyInstalled: 'Es ist noch nichts installiert. Verbinden Sie eine Integration, dann erscheint sie hier.',
      noResult: (query) =>
        query
          ? `Keine Integration passt zu „${query}“. Prüfen Sie die Schreibweise oder suchen Sie in allen Kategorien.`
          : 'Keine Integration passt zu diesen Filtern.',
      clearFilters: 'Alle Integrationen zeigen',
      skipped: (value) =>
        count(value, {
          one: '# Integration konnte nicht gelesen werden und fehlt hier.',
          other: '# Integrationen konnten nicht gelesen werden und fehlen hier.',
        }),
      unreadable: (value) =>
        count(value, {
          one: 'Die einzige Integration konnte nicht gelesen werden. Versuchen Sie es erneut oder wenden Sie sich an den Support, wenn es so bleibt.',
          other:
            'Keine der # Integrationen konnte gelesen werden. Versuchen Sie es erneut oder wenden Sie sich an den Support, wenn es so bleibt.',
        }),
      stale: 'Die Liste konnte nicht aktualisiert werden und ist vielleicht veraltet.',
      showMore: 'Mehr zeigen',
      showPrevious: 'Vorherige zeigen',
      range: (first, last, total) => `${first}–${last} von ${total}`,
    },
    page: { back: 'Alle Integrationen' },
    problems: {
      title: 'Fehler',
      auth_expired: {
        title: 'Der Zugriff ist abgelaufen oder wurde widerrufen',
        next: 'Verbinden Sie neu, damit der Workflow wieder laufen kann.',
      },
      permission_missing: {
        title: 'Eine Berechtigung fehlt',
        next: 'Verbinden Sie neu, mit einem Konto, das dies darf.',
      },
      rate_limited: {
        title: 'Der Anbieter hat uns gebremst',
        next: 'Im Moment nichts zu tun. Sehen Sie nach, ob spätere Läufe gelungen sind.',
      },
      timeout: {
        title: 'Der Anbieter hat zu lange für die Antwort gebraucht',
        next: 'Das erledigt sich oft von selbst. Prüfen Sie es in ein paar Minuten noch einmal.',
      },
      provider_down: {
        title: 'Der Anbieter war nicht erreichbar',
        next: 'Das erledigt sich oft von selbst. Prüfen Sie es in ein paar Minuten noch einmal.',
      },
      data_rejected: {
        title: 'Der Anbieter hat Daten abgelehnt',
        next: 'Sehen Sie sich die fehlgeschlagenen Läufe an und korrigieren Sie die Datensätze an ihrer Quelle.',
      },
      config_invalid: {
        title: 'Eine Einstellung fehlt oder ist falsch',
        next: 'Prüfen Sie die Angaben, mit denen dieser Workflow verbunden ist.',
      },
      internal: {
        title: 'Während eines Laufs ist etwas schiefgegangen',
        next: 'Kopieren Sie die Details und senden Sie sie an den Support.',
      },
      reconnect: 'Neu verbinden',
      runs: 'Läufe ansehen',
      retry: 'Noch einmal prüfen',
      settings: 'Angaben prüfen',
      copyDetails: 'Details kopieren',
      details: 'Details',
      noMessage: 'Der Anbieter hat keine Meldung mitgeschickt.',
      times: (value) => count(value, { one: '#-mal', other: '#-mal' }),
      first: 'Zuerst',
      last: 'Zuletzt',
      timeUnknown: 'Zeitpunkt unbekannt',
      andMore: (value) => count(value, { other: 'und # weitere' }),
      more: 'Mehr zeigen',
      empty: 'Es ist nichts schiefgegangen.',
      stale: 'Die Fehler konnten nicht aktualisiert werden und sind vielleicht veraltet.',
      skipped: (value) =>
        count(value, {
          one: '# Fehler konnte nicht gelesen werden.',
          other: '# Fehler konnten nicht gelesen werden.',
        }),
    },
    ribbon: {
      none: 'Noch keine Läufe',
      summary: (total, parts) => count(total, { one: `Letzter Lauf: ${parts}`, other: `Letzte # Läufe: ${parts}` }),
      success: (value) => count(value, { other: '# erfolgreich' }),
      failure: (value) => count(value, { other: '# fehlgeschlagen' }),
      pending: (value) => count(value, { one: '# läuft noch', other: '# laufen noch' }),
      unknown: (value) => count(value, { other: '# unklar' }),
    },
    runs: {
      title: 'Läufe',
      status: 'Status',
      started: 'Gestartet',
      duration: 'Dauer',
      filter: 'Nach Status filtern',
      all: 'Alle',
      success: 'Erfolgreich',
      failure: 'Fehlgeschlagen',
      pending: 'Läuft',
      unknown: 'Unklar',
      showing: (shown, total) => `${shown} von ${total}`,
      range: (from, to) => `${from}–${to}`,
      more: 'Mehr zeigen',
      newer: 'Neuere',
      older: 'Ältere',
      live: (value) =>
        count(value, {
          one: '# Lauf ist im Gange. Diese Liste aktualisiert sich von selbst.',
          other: '# Läufe sind im Gange. Diese Liste aktualisiert sich von selbst.',
        }),
      empty: 'Noch keine Läufe. Sie erscheinen hier, sobald der Workflow gelaufen ist.',
      emptyFilter: 'Kein Lauf hat diesen Status.',
      showAll: 'Alle Läufe zeigen',
      stale: 'Die Läufe konnten nicht aktualisiert werden und sind vielleicht veraltet.',
      skipped: (value) =>
        count(value, { one: '# Lauf konnte nicht gelesen werden.', other: '# Läufe konnten nicht gelesen werden.' }),
      timeUnknown: 'Zeitpunkt unbekannt',
      durationUnknown: 'Dauer unbekannt',
    },
    status: {
      available: 'Nicht verbunden',
      connecting: 'Wird verbunden…',
      connected: 'Verbunden',
      installed: 'Installiert',
      attention: 'Braucht Aufmerksamkeit',
      unknown: 'Status nicht verfügbar',
    },
    workflow: {
      on: 'Ein',
      off: 'Aus',
      unknown: 'Unbekannt',
      turningOn: 'Wird eingeschaltet…',
      turningOff: 'Wird ausgeschaltet…',
      activate: 'Einschalten',
      deactivate: 'Ausschalten',
      unknownWhy: 'Wir können nicht sagen, ob dies eingeschaltet ist. Wählen Sie, was gelten soll.',
      notTurnedOn: (name) => `„${name}“ wurde nicht eingeschaltet.`,
      notTurnedOff: (name) => `„${name}“ wurde nicht ausgeschaltet.`,
      unclear: (name) => `Wir wissen nicht, ob „${name}“ jetzt eingeschaltet ist.`,
      notUpgraded: (name) => `„${name}“ wurde nicht aktualisiert.`,
      version: (version) => `Version ${version}`,
      available: (version) => `Version ${version} ist verfügbar.`,
      upgrade: 'Aktualisieren',
      upgrading: 'Wird aktualisiert…',
    },
  },
};

export default de;
