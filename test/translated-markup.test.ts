import { readdirSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

// A browser that translates the page moves each text node into an element of its own. React keeps the old node in mind, and throws when it
// inserts a sibling before it or removes it. So text with siblings that come and go lies in an element.

const compilerOptions = ts.getParsedCommandLineOfConfigFile(
  'tsconfig.json',
  { noEmit: true },
  {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: () => {},
  },
)?.options;

/** Components that give each bare text among their children an element of its own, by `ownText`. */
const safeParents = new Set(['Button', 'CopyButton', 'ExternalLink', 'Notice']);
const textFlags = ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike;
const emptyFlags = ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.BooleanLike;

type Kind = 'blank' | 'text' | 'changing text' | 'text that comes and goes' | 'anything' | 'element' | 'elements';

function kindOfExpression(expression: ts.Expression, checker: ts.TypeChecker): Kind {
  if (ts.isStringLiteral(expression) && expression.text.trim() === '') return 'blank';
  if (ts.isCallExpression(expression) && expression.expression.getText() === 'ownText') return 'elements';
  const type = checker.getTypeAtLocation(expression);
  // The left side of `name && <Name />` is empty or 0 when it is drawn at all.
  const types = (type.isUnion() ? type.types : [type]).filter((one) => !(one.isLiteral() && !one.value));
  if (!types.some(({ flags }) => flags & (textFlags | ts.TypeFlags.TypeParameter | ts.TypeFlags.Any)))
    return 'elements';
  if (types.some(({ flags }) => !(flags & (textFlags | emptyFlags)))) return 'anything';
  if (types.some(({ flags }) => flags & emptyFlags)) return 'text that comes and goes';
  return ts.isConditionalExpression(expression) ? 'changing text' : 'text';
}

function kindOf(child: ts.JsxChild, checker: ts.TypeChecker): Kind | undefined {
  if (ts.isJsxText(child))
    return child.containsOnlyTriviaWhiteSpaces ? undefined : child.text.trim() ? 'text' : 'blank';
  if (!ts.isJsxExpression(child)) return 'element';
  return child.expression && kindOfExpression(child.expression, checker);
}

/** Returns what is wrong with the children of one element. */
function problemOf(kinds: readonly Kind[], isFragment: boolean): string | undefined {
  for (const [index, kind] of kinds.entries()) {
    const before = kinds.slice(0, index);
    const alone = kinds.length === 1 && !isFragment;
    if (kind === 'text that comes and goes' && !alone) return kind;
    if (kind === 'changing text' && !alone) return `${kind} beside a sibling`;
    if (kind === 'blank' && before.includes('elements')) return 'space after a sibling that may come and go';
    if ((kind === 'text' || kind === 'anything') && before.some((one) => one === 'element' || one === 'elements')) {
      return `${kind} after a sibling`;
    }
  }
  return undefined;
}

// Compiled before the tests begin: it takes long on a busy machine, and no test is a stopwatch.
const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));
const program = ts.createProgram(
  files.map((name) => `src/${name}`),
  compilerOptions ?? {},
);
const checker = program.getTypeChecker();

describe('the markup of the components', () => {
  it('gives text an element of its own beside siblings that come and go', () => {
    const problems: string[] = [];

    function visit(node: ts.Node, file: ts.SourceFile) {
      ts.forEachChild(node, (child) => visit(child, file));
      if (!ts.isJsxElement(node) && !ts.isJsxFragment(node)) return;
      if (ts.isJsxElement(node) && safeParents.has(node.openingElement.tagName.getText())) return;
      const kinds = node.children.flatMap((child) => kindOf(child, checker) ?? []);
      const problem = problemOf(kinds, ts.isJsxFragment(node));
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      if (problem) problems.push(`${file.fileName}:${line} has ${problem}: wrap it, or use ownText()`);
    }

    for (const name of files) {
      const file = program.getSourceFile(`src/${name}`);
      if (file) visit(file, file);
    }
    expect(problems).toEqual([]);
  });
});
