import { render } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { CopyButton } from '../../../src/components/index.ts';

const refuse = () => Promise.reject(new DOMException('', 'NotAllowedError'));
const clipboards: [string, unknown][] = [
  ['without a clipboard', undefined],
  ['with a clipboard that refuses', { writeText: refuse }],
];

afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(navigator, 'clipboard');
});

describe.each(clipboards)('<CopyButton /> %s', (_, clipboard) => {
  const setUp = () => Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });

  it('copies by a selection', async () => {
    setUp();
    const copied: string[] = [];
    const copy = vi.spyOn(document, 'execCommand').mockImplementation(() => {
      copied.push((document.activeElement as HTMLTextAreaElement).value);
      return true;
    });
    render(<CopyButton value="req_1" />);
    await page.getByRole('button', { name: 'Copy' }).click();
    await expect.element(page.getByRole('button', { name: 'Copied' })).toHaveFocus();
    expect(copy).toHaveBeenCalledExactlyOnceWith('copy');
    expect(copied).toEqual(['req_1']);
    expect(document.querySelector('textarea')).toBeNull();
  });

  it('shows beside the button that it cannot copy', async () => {
    setUp();
    vi.spyOn(document, 'execCommand').mockReturnValue(false);
    render(<CopyButton value="req_1" />);
    await page.getByRole('button', { name: 'Copy' }).click();
    await expect.element(page.getByText('Couldn’t copy. Select the text and copy it by hand.')).toBeVisible();
  });
});
