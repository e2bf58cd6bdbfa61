import { userEvent } from 'vitest/browser';

const liveRegion = '[role="status"], [role="alert"], [role="log"], [aria-live="polite"], [aria-live="assertive"]';
const alert = '[role="alert"], [aria-live="assertive"]';

const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement);
const wordsOf = (node: Node) => (node.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

/**
 * Notes what a screen reader would say by itself: what comes into a live region that was there before, and alerts, which are
 * spoken when they come. Returns all of it so far, and what ends the listening.
 */
export function listen() {
  const heard: string[] = [];
  const known = new WeakSet<Element>(document.querySelectorAll(liveRegion));
  function take(records: readonly MutationRecord[]) {
    for (const { target, addedNodes } of records) {
      const region = elementOf(target)?.closest(liveRegion);
      if (region && known.has(region)) {
        const atomic = region.getAttribute('aria-atomic') !== 'false';
        const said = atomic ? [region] : [...addedNodes];
        for (const node of said) heard.push(wordsOf(node));
      } else {
        for (const node of addedNodes) {
          const alerts =
            node instanceof Element ? [...node.querySelectorAll(alert), ...(node.matches(alert) ? [node] : [])] : [];
          for (const one of alerts) heard.push(wordsOf(one));
        }
      }
    }
    for (const region of document.querySelectorAll(liveRegion)) known.add(region);
  }
  const observer = new MutationObserver(take);
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  return { heard, end: () => observer.disconnect() };
}

const roles: Record<string, string> = { a: 'link', button: 'button', select: 'combobox', summary: 'summary' };

function roleOf(element: Element): string {
  const given = element.getAttribute('role');
  if (given) return given;
  if (!(element instanceof HTMLInputElement)) return roles[element.localName] ?? element.localName;
  const kinds: Record<string, string> = { search: 'searchbox', checkbox: 'checkbox', radio: 'radio' };
  return kinds[element.type] ?? 'textbox';
}

function nameOf(element: Element): string {
  const labelled = element.getAttribute('aria-labelledby');
  if (labelled) {
    return labelled
      .split(' ')
      .map((id) => wordsOf(document.getElementById(id) ?? document.createTextNode('')))
      .join(' ');
  }
  const label = element.getAttribute('aria-label');
  if (label) return label;
  const labels = 'labels' in element ? [...((element.labels as NodeListOf<Element> | null) ?? [])] : [];
  if (labels.length > 0) return labels.map(wordsOf).join(' ');
  return wordsOf(element);
}

/** What has the focus, as a screen reader would put it. */
export const focus = (): string => {
  const element = document.activeElement;
  return element && element !== document.body ? `${roleOf(element)} ${nameOf(element)}`.trim() : 'nothing';
};

/** Presses Tab until something has the focus whose role and name match. Throws with what was passed when nothing does. */
export async function tabTo(wanted: RegExp, { back = false } = {}): Promise<string> {
  const passed: string[] = [];
  for (let steps = 0; steps < 80; steps += 1) {
    await userEvent.keyboard(back ? '{Shift>}{Tab}{/Shift}' : '{Tab}');
    const now = focus();
    if (wanted.test(now)) return now;
    passed.push(now);
  }
  throw new Error(`Tab never came to ${String(wanted)}, only to:\n${passed.join('\n')}`);
}

/** Every stop of Tab from here until the focus leaves the page. */
export async function stops(): Promise<string[]> {
  const seen: string[] = [];
  for (let steps = 0; steps < 120; steps += 1) {
    await userEvent.keyboard('{Tab}');
    const now = focus();
    if (now === 'nothing' || now === 'button The end') return seen;
    seen.push(now);
  }
  return seen;
}
