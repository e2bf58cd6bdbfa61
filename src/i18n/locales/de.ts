import type { Locale } from '../messages/index.ts';
import { tools } from './tools/de.ts';
import { attention, card, grid, request } from './catalogue/de.ts';
import { connect } from './connect/de.ts';
import { errors } from './errors/de.ts';
import { about, credentialRows, disconnect, health, permissions } from './page/de.ts';
import { problems, ribbon, runs } from './runs/de.ts';
import { bulk, workflow } from './switching/de.ts';

/** German. */
const de: Locale = {
  locale: 'de',
  messages: {
    ...tools,
    about,
    bulk,
    card,
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
      broken: 'Dieser Teil kann nicht angezeigt werden. Der Rest der Seite funktioniert weiter.',
      id: 'ID',
      requestId: 'Anfrage-ID',
      copyRequestId: 'Anfrage-ID kopieren',
      notAllowed: 'Ihre Rolle erlaubt das nicht. Fragen Sie eine Person mit Administratorrechten.',
      opensInNewTab: 'öffnet sich in einem neuen Tab',
    },
    connect,
    credentialForm: {
      problem: 'Es gibt ein Problem',
      optional: 'optional',
      show: 'Anzeigen',
      hide: 'Verbergen',
      field: (position) => `Feld ${position}`,
      missing: (label) => `${label} darf nicht leer sein.`,
      refused: (label) => `${label} wurde nicht akzeptiert. Prüfen Sie die Angabe und versuchen Sie es erneut.`,
      kept: 'Ihre Eingaben sind noch da.',
      malformed: (label) => `${label} hat nicht die richtige Form. Prüfen Sie die Angabe und versuchen Sie es erneut.`,
      example: (value) => `Zum Beispiel: ${value}`,
      whereToFind: 'Wo Sie das finden',
      choose: 'Auswählen…',
      connectAgain: (name) => `${name} erneut verbinden`,
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
      unknown: (name) =>
        `Wir können nicht sagen, ob ${name} verbunden wurde. Prüfen Sie das, bevor Sie es erneut versuchen.`,
      check: 'Verbindung prüfen',
      notStored: 'Es wurde nichts gespeichert. Ihre Eingaben sind noch da, Sie können es also erneut versuchen.',
      noConnector: 'Diese Integration braucht keine eigene Verbindung.',
      workflows: 'Workflows',
      noWorkflows: 'Für diese Integration gibt es noch keine Workflows.',
      runs: 'Läufe',
      problems: 'Was schiefgegangen ist',
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
    attention,
    grid,
    request,
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
    workflow,
  },
};

export default de;
