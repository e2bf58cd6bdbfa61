import { plural } from '../../plural.ts';
import type { Messages } from '../../messages/index.ts';

/** Texts of the switch and the row of a workflow, in German. */
export const workflow: Messages['workflow'] = {
  on: 'Ein',
  off: 'Aus',
  unknown: 'Nicht bestätigt',
  turningOn: 'Wird eingeschaltet…',
  turningOff: 'Wird ausgeschaltet…',
  canUndo: 'Sie können das einige Sekunden lang rückgängig machen.',
  turnedOffWord: 'Ausgeschaltet',
  undo: 'Rückgängig',
  undoOf: (name) => `Rückgängig: „${name}“ wieder einschalten`,
  turnedOn: (name) => `„${name}“ ist an.`,
  turnedOff: (name) => `„${name}“ ist aus.`,
  upgraded: (name) => `„${name}“ wurde aktualisiert.`,
  notTurnedOn: (name) => `„${name}“ wurde nicht eingeschaltet.`,
  notTurnedOff: (name) => `„${name}“ wurde nicht ausgeschaltet.`,
  unclear: (name) => `Wir wissen nicht, ob „${name}“ jetzt eingeschaltet ist.`,
  notUpgraded: (name) => `„${name}“ wurde nicht aktualisiert.`,
  upgradeUnclear: (name) => `Wir wissen nicht, ob „${name}“ aktualisiert wurde.`,
  reinstall:
    'Eventuell muss er neu eingerichtet werden: Schalten Sie ihn aus, prüfen Sie die Verbindung und schalten Sie ihn wieder ein.',
  ran: (ago) => `Gelaufen ${ago}`,
  failedOf: (failed, total) =>
    plural('de', failed, {
      one: `# der letzten ${total} Läufe ist fehlgeschlagen`,
      other: `# der letzten ${total} Läufe sind fehlgeschlagen`,
    }),
  version: (version) => `Version ${version}`,
  available: (version) => `Version ${version} ist verfügbar.`,
  inUse: (version) => `Version ${version} wird verwendet.`,
  setUpAgain: 'Ihre Einstellungen müssen eventuell neu eingegeben werden.',
  stays: (version) => `Wird die Aktualisierung abgelehnt, bleibt Version ${version} in Verwendung.`,
  upgrade: 'Aktualisieren',
  upgrading: 'Wird aktualisiert…',
  accountFirst: 'Noch ist kein Konto verbunden. Verbinden Sie eines, damit Workflows etwas zu tun haben.',
  accountMissing:
    'Ein Workflow ist eingeschaltet, aber kein Konto ist verbunden. Er kann seine Arbeit vielleicht nicht tun.',
  connect: 'Konto verbinden',
};
