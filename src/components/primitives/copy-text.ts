/** Copies by a selection, for pages without the asynchronous clipboard. The field stands beside the button, as a modal dialog bars the rest. */
function copyBySelection(text: string, beside: Element): boolean {
  const page = beside.ownerDocument;
  const focused = page.activeElement;
  const field = page.createElement('textarea');
  field.dataset['slot'] = 'pb-visually-hidden';
  field.readOnly = true;
  field.value = text;
  beside.after(field);
  try {
    field.select();
    return page.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}

/** Copies a text to the clipboard. Resolves to false when the browser allows no way to do it. */
export async function copyText(text: string, beside: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard: the page is insecure, the frame has no permission, or the user refused.
    return copyBySelection(text, beside);
  }
}
