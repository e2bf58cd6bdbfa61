import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A test, a group of tests, a file of tests or a story that carries a tag. */
export interface Tagged {
  tag: string;
  /** Its path from the root of the project. */
  file: string;
  /** Its title, or the name of a story or of a file. */
  title: string;
}

const isTested = (name: string) => /\.(test|stories)\.tsx?$/.test(name);

/** The words of a title, placeholders included. */
function titleOf(node: ts.Node | undefined, source: ts.SourceFile): string {
  if (node && ts.isStringLiteralLike(node)) return node.text;
  return node?.getText(source).replaceAll('`', '') ?? '';
}

/** The tags of an object literal that has a property `tags`. */
function tagsOf(node: ts.ObjectLiteralExpression): string[] {
  return node.properties.flatMap((property) =>
    ts.isPropertyAssignment(property) &&
    ts.isIdentifier(property.name) &&
    property.name.text === 'tags' &&
    ts.isArrayLiteralExpression(property.initializer)
      ? property.initializer.elements.flatMap((element) => (ts.isStringLiteralLike(element) ? [element.text] : []))
      : [],
  );
}

function readTags(file: string): Tagged[] {
  const text = readFileSync(file, 'utf8');
  const found: Tagged[] = [...text.matchAll(/^ \* @module-tag ([\w\-/]+)$/gm)].map((match) => ({
    tag: match[1] ?? '',
    file,
    title: file.replace(/^.*\//, ''),
  }));
  if (!text.includes('tags: [')) return found;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const { parent } = node;
      const title = ts.isCallExpression(parent)
        ? titleOf(parent.arguments[0], source)
        : ts.isVariableDeclaration(parent)
          ? parent.name.getText(source)
          : undefined;
      if (title !== undefined) for (const tag of tagsOf(node)) found.push({ tag, file, title });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Reads every tag of the tests and the stories from their sources, in the order of their files. */
export function readAllTags(): Tagged[] {
  return ['test', 'stories']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter(isTested)
        .map((name) => join(folder, name).replaceAll('\\', '/'))
        .toSorted(),
    )
    .flatMap(readTags);
}
