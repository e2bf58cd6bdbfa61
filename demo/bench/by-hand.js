// The same visible cards and rows as Plugboard draws, drawn by hand: what a ratio is taken against.
const svg = 'http://www.w3.org/2000/svg';

function element(name, slot, ...children) {
  const made = document.createElement(name);
  if (slot) made.dataset.slot = slot;
  made.append(...children);
  return made;
}

function status(text, tone) {
  const glyph = document.createElementNS(svg, 'svg');
  for (const [name, value] of Object.entries({ viewBox: '0 0 12 12', width: 12, height: 12, stroke: 'currentColor' })) {
    glyph.setAttribute(name, value);
  }
  glyph.dataset.slot = 'pb-glyph';
  const circle = document.createElementNS(svg, 'circle');
  for (const [name, value] of Object.entries({ cx: 6, cy: 6, r: 4.25, fill: 'none' })) circle.setAttribute(name, value);
  glyph.append(circle);
  const word = element('span', 'pb-status-word', glyph, element('span', '', text));
  word.dataset.tone = tone;
  return word;
}

function card({ name, category, installed }) {
  const title = element(
    'div',
    'pb-card-title',
    element('h3', 'pb-card-name', element('bdi', '', name)),
    element('p', 'pb-card-category', element('bdi', '', category)),
  );
  const header = element('div', 'pb-card-header', element('span', 'pb-brand-icon', name.slice(0, 2)), title);
  const foot = element('div', 'pb-card-footer', status(installed ? 'Installed' : 'Not connected', 'neutral'));
  return element('li', 'pb-card-item', element('article', 'pb-integration-card', header, foot));
}

/** Draws the first cards of the catalogue, installed ones first, by name. */
export function drawCards(root, text, visible) {
  const { compare } = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
  const sorted = JSON.parse(text).integrations.toSorted(
    (a, b) => Number(b.installed) - Number(a.installed) || compare(a.name, b.name),
  );
  root.append(element('ul', 'pb-card-list', ...sorted.slice(0, visible).map(card)));
}

/** Draws the first runs, newest first. */
export function drawRows(root, text, visible) {
  const times = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
  const sorted = JSON.parse(text).logs.toSorted((a, b) => Date.parse(b.executedAt) - Date.parse(a.executedAt));
  const rows = sorted.slice(0, visible).map((run) => {
    const time = element('time', '', times.format(Date.parse(run.executedAt)));
    return element(
      'tr',
      'pb-run',
      element('td', 'pb-run-status', status(run.status, 'neutral')),
      element('td', 'pb-run-time', time),
      element('td', 'pb-run-duration', `${run.duration} ms`),
    );
  });
  root.append(element('table', 'pb-run-table', element('tbody', '', ...rows)));
}
