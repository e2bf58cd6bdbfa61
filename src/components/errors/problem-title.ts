import type { Messages } from '../../i18n/internal.ts';
import type { ErrorClass } from './classify-error.ts';

/** Returns the title of a class of errors. It names the provider where the class speaks of it and the name is known. */
export function titleOf(texts: Messages['problems'], errorClass: ErrorClass, provider: string | undefined): string {
  const text: { title: string; named?: (provider: string) => string } = texts[errorClass];
  return (provider && text.named?.(provider)) || text.title;
}
