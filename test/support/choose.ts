import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect } from 'vitest';
// Loaded beforehand: a slow machine must not decide when a menu opens.
import '../../src/components/overlay/floating.ts';

type Name = string | RegExp;

/** Opens a menu by its button, before or after its parts have loaded. */
export function openMenu(name: Name) {
  const button = screen.getByRole('button', { name });
  if (button.dataset['state'] === undefined) fireEvent.click(button);
  else fireEvent.keyDown(button, { key: 'Enter' });
}

/** Opens a menu and chooses one of its items. */
export async function choose(menu: Name, item: Name, role = 'menuitemradio') {
  openMenu(menu);
  const found = await screen.findByRole(role, { name: item });
  await act(async () => void fireEvent.click(found));
  // A menu that closes gives the focus away a moment later, which would close the next.
  await waitFor(() => expect(document.activeElement).not.toBe(document.body));
}
