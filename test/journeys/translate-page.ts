/** Puts every text of a page into two `<font>` elements, as Chrome's translator does. */
export function translate(page: Element): void {
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!text.parentElement || text.parentElement.closest('font, script, style, textarea, option, svg')) continue;
    const outer = document.createElement('font');
    const inner = outer.appendChild(document.createElement('font'));
    text.replaceWith(outer);
    // A new text: React keeps the old one, which is in the page no more.
    inner.textContent = text.data;
  }
}

const controls = 'button:enabled, summary, [role="switch"]:enabled, [role="tab"]';
const loading = '[aria-busy="true"], [data-loading], [data-busy]';
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Waits for what is under way. A story that loads for ever is left alone after a while. */
async function settle(page: Element): Promise<void> {
  await pause(10);
  for (let turn = 0; turn < 20 && page.querySelector(loading); turn += 1) await pause(10);
}

const setValue = (field: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement, value: string) => {
  // The setter of the prototype: React overrides that of the element to notice its own changes.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field) as object, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
};

/** Fills in every empty field, so that forms are sent. */
function fill(page: Element): void {
  for (const field of page.querySelectorAll<HTMLInputElement>('input:not([type=checkbox], [type=search])')) {
    if (field.value === '' && field.type !== 'date') setValue(field, field.type === 'number' ? '1' : 'acme');
  }
  for (const field of page.querySelectorAll('select')) {
    if (field.value === '') setValue(field, field.options[field.options.length - 1]?.value ?? '');
  }
}

/** Clicks each control of a page once, those included that a click brings. The page is translated again after every click. */
export async function clickAll(page: Element, most = 30): Promise<number> {
  const clicked = new WeakSet<Element>();
  let count = 0;
  await pause(30);
  await settle(page);
  while (count < most) {
    translate(page);
    fill(page);
    translate(page);
    const next = [...page.querySelectorAll<HTMLElement>(controls)].find((one) => !clicked.has(one));
    if (!next) break;
    clicked.add(next);
    next.click();
    // What a click shows at once is translated before its answer comes.
    await pause(0);
    translate(page);
    await settle(page);
    count += 1;
  }
  return count;
}
