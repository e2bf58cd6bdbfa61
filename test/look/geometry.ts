/** Something on a screen that no reader should meet. */
export interface Offence {
  check:
    | 'overflow'
    | 'clipped text'
    | 'narrow text'
    | 'broken word'
    | 'uneven rows'
    | 'filled buttons'
    | 'empty section';
  /** The slot of the element, the same in every language and width. */
  slot: string;
  /** The start of its text, or a measure. */
  detail: string;
}

const slotOf = (element: Element) => element.closest('[data-slot]')?.getAttribute('data-slot') ?? element.localName;
const start = (text: string) => `“${text.trim().replaceAll(/\s+/g, ' ').slice(0, 40)}”`;
const isClippedAway = (element: Element | null): boolean =>
  element !== null && (getComputedStyle(element).clipPath === 'inset(50%)' || isClippedAway(element.parentElement));
const isHidden = (element: Element) =>
  element.closest('[aria-hidden="true"]') !== null ||
  !element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) ||
  isClippedAway(element);

/** The texts of the screen that a reader sees, each with its element. */
function textsOf(root: Element) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: { node: Text; element: Element }[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const element = node.parentElement;
    if (element && node.data.trim() !== '' && !isHidden(element)) found.push({ node, element });
  }
  return found;
}

function rectOf(node: Text, from = 0, to = node.data.length) {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  return { box: range.getBoundingClientRect(), lines: new Set([...range.getClientRects()].map(({ top }) => top)).size };
}

const scrolls = (element: Element | null): boolean =>
  element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));

/** Nothing reaches beyond the page, and no text beyond a box that cuts it off without an ellipsis. */
function overflows(root: Element): Offence[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  const page: Offence[] =
    scrollWidth > clientWidth ? [{ check: 'overflow', slot: 'page', detail: `${scrollWidth} px wide` }] : [];
  const beyond = textsOf(root).flatMap(({ node, element }): Offence[] => {
    const { box } = rectOf(node);
    const outside = box.left < -1 || box.right > clientWidth + 1;
    if (outside && !scrolls(element)) return [{ check: 'overflow', slot: slotOf(element), detail: start(node.data) }];
    const { overflowX, textOverflow } = getComputedStyle(element);
    const cut =
      /hidden|clip/.test(overflowX) && textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1;
    return cut ? [{ check: 'clipped text', slot: slotOf(element), detail: start(node.data) }] : [];
  });
  return [...page, ...beyond];
}

/** No text is squeezed below three characters a line, and no short word is broken. */
function squeezes(root: Element): Offence[] {
  return textsOf(root).flatMap(({ node, element }): Offence[] => {
    const { box, lines } = rectOf(node);
    if (lines < 2) return [];
    const em = Number.parseFloat(getComputedStyle(element).fontSize);
    if (box.width < em * 1.5) return [{ check: 'narrow text', slot: slotOf(element), detail: start(node.data) }];
    const broken = [...node.data.matchAll(/(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]{2,14}(?![\p{L}\p{M}\p{N}])/gu)].find(
      (word) => rectOf(node, word.index, word.index + word[0].length).lines > 1,
    );
    return broken ? [{ check: 'broken word', slot: slotOf(element), detail: start(broken[0]) }] : [];
  });
}

/** The items of a list have one height when several share a row. */
function unevenRows(root: Element): Offence[] {
  return [...root.querySelectorAll('ul, ol, [role="list"], [data-slot="pb-card-list"]')].flatMap((list): Offence[] => {
    if (getComputedStyle(list).display !== 'grid' || isHidden(list)) return [];
    const boxes = [...list.children].map((item) => item.getBoundingClientRect());
    if (new Set(boxes.map(({ top }) => top)).size === boxes.length) return [];
    const heights = boxes.map(({ height }) => Math.round(height));
    const [least, most] = [Math.min(...heights), Math.max(...heights)];
    return most - least > 2 ? [{ check: 'uneven rows', slot: slotOf(list), detail: `${least} and ${most} px` }] : [];
  });
}

/** One filled button asks for the next step, in the dialog when one is open. */
function filledButtons(root: Element): Offence[] {
  const place = root.querySelector('dialog[open]') ?? root;
  const filled = [...place.querySelectorAll('[data-variant="primary"]')].filter((one) => !isHidden(one));
  const names = filled.map(({ textContent }) => textContent.trim()).join(', ');
  return filled.length > 1 ? [{ check: 'filled buttons', slot: slotOf(filled[0] ?? root), detail: names }] : [];
}

/** Every heading has something below it, and only a screen that is empty says that there is nothing. */
function emptySections(root: Element, mayBeEmpty: boolean): Offence[] {
  const bare = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].flatMap((heading): Offence[] => {
    const section = heading.closest('section, article, dialog, [data-slot="pb-root"]');
    if (isHidden(heading) || !section || heading.querySelector('[aria-expanded="false"]')) return [];
    const rest = section.textContent.trim().length > heading.textContent.trim().length;
    const shows =
      rest || section.querySelector('input, svg:not(h1 *, h2 *, h3 *, h4 *), img, [data-slot="pb-skeleton"]') !== null;
    return shows ? [] : [{ check: 'empty section', slot: slotOf(heading), detail: start(heading.textContent) }];
  });
  const states = [...root.querySelectorAll('[data-slot="pb-empty-state"]')].filter((one) => !isHidden(one));
  const extra = states.slice(mayBeEmpty ? 1 : 0).map((state): Offence => ({
    check: 'empty section',
    slot: slotOf(state.parentElement ?? state),
    detail: start(state.textContent),
  }));
  return [...bare, ...extra];
}

/** Returns what is wrong on the screen at its present width. */
export const findOffences = (root: Element, { mayBeEmpty }: { mayBeEmpty: boolean }): Offence[] => [
  ...overflows(root),
  ...squeezes(root),
  ...unevenRows(root),
  ...filledButtons(root),
  ...emptySections(root, mayBeEmpty),
];

/** Where the parts of a screen are, for its skeleton to be at the same places. */
export function landmarksOf(root: Element): Record<string, number> {
  const top = root.getBoundingClientRect().top;
  const places: Record<string, number> = {};
  for (const slot of ['pb-page-header', 'pb-catalogue-toolbar', 'pb-card-item', 'pb-card-skeleton']) {
    const element = [...root.querySelectorAll(`[data-slot="${slot}"]`)].find((one) => one.checkVisibility());
    const name = slot.startsWith('pb-card') ? 'card' : slot;
    if (element) places[`height of ${name}`] ??= element.getBoundingClientRect().height;
  }
  for (const title of root.querySelectorAll('[data-slot="pb-section-title"], [data-slot="pb-tab-list"]')) {
    if (isHidden(title) || title.closest('[data-slot="pb-fold"]')) continue;
    const name = title.matches('[data-slot="pb-tab-list"]') ? 'the tabs' : start(title.textContent);
    places[`top of ${name}`] = title.getBoundingClientRect().top - top;
  }
  return places;
}
