import type { Messages } from '../../messages/index.ts';
import { plural, type PluralForms } from '../../plural.ts';

const count = (value: number, forms: PluralForms) => plural('de', value, forms);

/** A workflow's switch and row, in German. */
export const workflow: Messages['workflow'] = {
  on: 'Ein',
  off: 'Aus',
  unknown: 'Unbekannt',
  turningOn: 'Wird eingeschaltet…',
  turningOff: 'Wird ausgeschaltet…',
  activate: 'Einschalten',
  deactivate: 'Ausschalten',
  unknownWhy: 'Wir wissen noch nicht, ob dies eingeschaltet ist. Wählen Sie, was gelten soll.',
  notTurnedOn: (name) => `„${name}“ wurde nicht eingeschaltet.`,
  notTurnedOff: (name) => `„${name}“ wurde nicht ausgeschaltet.`,
  unclear: (name) => `Wir wissen nicht, ob „${name}“ jetzt eingeschaltet ist.`,
  notUpgraded: (name) => `„${name}“ wurde nicht aktualisiert.`,
  upgradeUnclear: (name) => `Wir wissen nicht, ob „${name}“ aktualisiert wurde.`,
  reinstall:
    'Eventuell muss er neu eingerichtet werden: Schalten Sie ihn aus, prüfen Sie die Verbindung und schalten Sie ihn wieder ein.',
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

/** Several workflows at once, in German. */
export const bulk: Messages['bulk'] = {
  title: 'Mehrere Workflows',
  unknownSome: 'Bei einigen wissen wir noch nicht, ob sie eingeschaltet sind. Wählen Sie, was gelten soll.',
  select: (name) => `„${name}“ auswählen`,
  selectAll: 'Alle auswählen',
  selected: (value) => count(value, { other: '# ausgewählt' }),
  clear: 'Auswahl aufheben',
  turnOn: 'Einschalten',
  turnOff: 'Ausschalten',
  pauseAll: 'Alle pausieren',
  upgrade: (value) => count(value, { one: '# Workflow aktualisieren', other: '# Workflows aktualisieren' }),
  running: {
    on: (done, total) => `Wird eingeschaltet: ${done} von ${total} erledigt`,
    off: (done, total) => `Wird ausgeschaltet: ${done} von ${total} erledigt`,
    upgrade: (done, total) => `Wird aktualisiert: ${done} von ${total} erledigt`,
  },
  stop: 'Anhalten',
  result: {
    on: (done, total) =>
      count(total, {
        one: `${done} von # Workflow ist eingeschaltet.`,
        other: `${done} von # Workflows sind eingeschaltet.`,
      }),
    off: (done, total) =>
      count(total, {
        one: `${done} von # Workflow ist ausgeschaltet.`,
        other: `${done} von # Workflows sind ausgeschaltet.`,
      }),
    upgrade: (done, total) =>
      count(total, {
        one: `${done} von # Workflow ist aktualisiert.`,
        other: `${done} von # Workflows sind aktualisiert.`,
      }),
  },
  left: (value) =>
    count(value, {
      one: '# wurde nicht begonnen und bleibt, wie er war.',
      other: '# wurden nicht begonnen und bleiben, wie sie waren.',
    }),
  unclear: 'Wir wissen nicht, wie dies ausgegangen ist.',
  superseded: 'Inzwischen wurde etwas anderes verlangt.',
  because: (name, why) => `„${name}“: ${why}`,
  again: 'Fehlgeschlagene erneut versuchen',
  resume: 'Wieder einschalten',
  askOff: (name) => `„${name}“ ausschalten?`,
  askOffMany: (value) => count(value, { one: '# Workflow ausschalten?', other: '# Workflows ausschalten?' }),
  askPause: 'Alle Workflows pausieren?',
  askUpgrade: (value) => count(value, { one: '# Workflow aktualisieren?', other: '# Workflows aktualisieren?' }),
  stops: (value) =>
    count(value, {
      one: 'Er arbeitet nicht mehr, bis er wieder eingeschaltet wird. Ein begonnener Lauf kann noch zu Ende gehen.',
      other: 'Sie arbeiten nicht mehr, bis sie wieder eingeschaltet werden. Begonnene Läufe können noch zu Ende gehen.',
    }),
  kept: 'Bisherige Läufe, verbundene Konten und ihre Einstellungen bleiben erhalten.',
  notDisconnected: 'Ihre Konten bleiben verbunden.',
  moves: (name, from, to) => `${name}: von Version ${from} auf ${to}`,
  movesTo: (name, to) => `${name}: auf Version ${to}`,
  more: (value) => count(value, { other: 'und # weitere' }),
};
