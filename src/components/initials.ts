const word = /[\p{L}\p{N}]/u;

/** One or two letters that stand for a name whose mark is missing. */
export function initialsOf(name: string): string {
  const starts = name
    .split(/[\s\-_./&]+/u)
    .map((part) => Array.from(part).find((letter) => word.test(letter)))
    .filter((letter) => letter !== undefined);
  return starts.slice(0, 2).join('').toUpperCase() || '?';
}
