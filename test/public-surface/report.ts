import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';

const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports: Record<string, { types: string } | string>;
};

/** The source module of each entry of the package, by the name of the entry. One locale stands for all. */
export const entries = Object.entries(exports).flatMap(([entry, target]) => {
  if (typeof target === 'string' || !target.types.endsWith('.d.ts')) return [];
  const source = target.types
    .replace('./dist', 'src')
    .replace('*', 'de')
    .replace(/\.d\.ts$/, '.ts');
  const name = entry.replace(/^\.\/?/, '').replace('/*', '') || 'plugboard';
  return [[name, existsSync(source) ? source : `${source}x`] as const];
});

const { config } = ts.readConfigFile('tsconfig.json', (path) => readFileSync(path, 'utf8'));
const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, '.');
const program = ts.createProgram(
  entries.map(([, source]) => source),
  options,
);
export const checker = program.getTypeChecker();
const printer = ts.createPrinter({ removeComments: true });
const format = ts.TypeFormatFlags.NoTruncation;

const isAlias = ({ flags }: ts.Symbol) => (flags & ts.SymbolFlags.Alias) !== 0;

/** The symbols that an entry exports, in the order of their names. */
export function exportsOf(source: string): Map<string, ts.Symbol> {
  const file = program.getSourceFile(source);
  const module = file && checker.getSymbolAtLocation(file);
  if (!module) throw new Error(`${source} is not a module.`);
  const symbols = checker.getExportsOfModule(module).toSorted((one, two) => (one.name < two.name ? -1 : 1));
  return new Map(symbols.map((one) => [one.name, isAlias(one) ? checker.getAliasedSymbol(one) : one]));
}

/** TypeScript names a namespace by an absolute path, which differs from one checkout to the next. */
const withoutRoot = (text: string) => text.replaceAll(`${process.cwd()}/`, '');

/** The declaration of an export: a type as it is written, a value by its type. */
function declare([name, symbol]: [string, ts.Symbol]): string {
  const declaration = symbol.declarations?.[0];
  if (!declaration) return name;
  if (ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration))
    return printer.printNode(ts.EmitHint.Unspecified, declaration, declaration.getSourceFile()).replace(/^export /, '');
  const type = checker.getTypeOfSymbolAtLocation(symbol, declaration);
  return `${name}: ${withoutRoot(checker.typeToString(type, undefined, format))}`;
}

/** The report of each entry. */
export const reports = entries.map(([name, source]) => ({
  name,
  text: [...exportsOf(source)].map(declare).join('\n'),
}));
