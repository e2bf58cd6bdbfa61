import type { Locale } from '../messages/index.ts';
import { plural, type PluralForms } from '../plural.ts';
import { byHand } from './by-hand/de.ts';
import { errors } from './errors/de.ts';
import { about, credentialRows, disconnect, health, permissions } from './page/de.ts';
import { problems, ribbon, runs } from './runs/de.ts';

const count = (value: number, forms: PluralForms) => plural('de', value, forms);

/** German. */
const de: Locale = {
  locale: 'de',
  messages: {
    ...byHand,
    about,
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
    credentialRows,
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
      resources: 'Ressourcen',
      events: 'Ereignisse',
      privacy: 'Ihre Daten',
      locked: 'Diese Integration steht Ihnen nicht zur Verfügung.',
      marketplace: 'Integrationen',
    },
    disconnect,
    errors,
    health,
    permissions,
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
    problems,
    ribbon,
    runs,
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
