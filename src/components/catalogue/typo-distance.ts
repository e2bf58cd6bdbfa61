/** Letters that may be wrong in a word: none in a short one, one from four letters, two from eight. */
export const allowedTypos = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/**
 * How many letters are left out, added, changed or swapped with their neighbour between a typed word and the
 * beginning of another, since who searches has often not finished the word. Infinity when more than `most`.
 */
export function typoDistance(typed: string, word: string, most: number): number {
  const width = Math.min(word.length, typed.length + most);
  if (width < typed.length - most) return Infinity;
  let before: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, at) => at);

  for (let row = 1; row <= typed.length; row += 1) {
    const next = [row];
    let least = row;
    for (let at = 1; at <= width; at += 1) {
      const same = typed[row - 1] === word[at - 1];
      let cost = Math.min(
        (last[at] ?? Infinity) + 1,
        (next[at - 1] ?? Infinity) + 1,
        (last[at - 1] ?? Infinity) + (same ? 0 : 1),
      );
      const swapped = row > 1 && typed[row - 1] === word[at - 2] && typed[row - 2] === word[at - 1];
      if (swapped) cost = Math.min(cost, (before[at - 2] ?? Infinity) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    // A swap may still come back to the row before.
    if (least > most + 1) return Infinity;
    before = last;
    last = next;
  }
  const distance = Math.min(...last);
  return distance <= most ? distance : Infinity;
}
