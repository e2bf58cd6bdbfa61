import ts from 'typescript';
import { checker, entries, exportsOf } from './report.ts';

/** The type that an entry exports under a name. */
export function typeOf(entry: string, name: string): ts.Type {
  const symbol = exportsOf(new Map(entries).get(entry) ?? entry).get(name);
  if (!symbol) throw new Error(`${entry} does not export ${name}.`);
  return checker.getDeclaredTypeOfSymbol(symbol);
}

/** The paths of the properties of a type, two levels deep. */
export const keysOf = (type: ts.Type, depth = 2): string[] =>
  type.getProperties().flatMap((property) => {
    const inner = checker.getNonNullableType(checker.getTypeOfSymbol(property));
    const isGroup = depth > 1 && inner.flags & ts.TypeFlags.Object && inner.getCallSignatures().length === 0;
    return isGroup && !checker.isArrayLikeType(inner)
      ? keysOf(inner, depth - 1).map((key) => `${property.name}.${key}`)
      : [property.name];
  });

/** The members of a union of words, or of objects by their `type`. */
export function wordsOf(type: ts.Type): string[] {
  const kind = type.getProperty('type');
  if (type.isUnion()) return type.types.flatMap(wordsOf);
  return type.isStringLiteral() ? [type.value] : kind ? wordsOf(checker.getTypeOfSymbol(kind)) : [];
}
