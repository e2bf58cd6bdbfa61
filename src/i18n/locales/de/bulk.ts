import type { Messages } from '../../messages/index.ts';
import { plural, type PluralForms } from '../../plural.ts';

const count = (value: number, forms: PluralForms) => plural('de', value, forms);

/** Texts of bulk changes, and of the dialog before a workflow stops, in German. */
export const bulk: Messages['bulk'] = {
  title: 'Mehrere Workflows',
  select: (name) => `„${name}“ auswählen`,
  selectAll: 'Alle auswählen',
  selected: (value) => count(value, { other: '# ausgewählt' }),
  clear: 'Auswahl aufheben',
  turnOn: 'Einschalten',
  turnOff: 'Ausschalten',
  pauseAll: 'Alle ausschalten',
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
  askPause: 'Alle Workflows ausschalten?',
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
