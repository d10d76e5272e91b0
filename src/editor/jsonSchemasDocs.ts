import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** The doc comments of a zod schema, in its own shape: of its keys, its list entries, its alternatives, the values of its record. */
export type Docs = {
  readonly doc?: string | undefined;
  readonly keys?: Readonly<Record<string, Docs>>;
  readonly items?: Docs;
  readonly options?: readonly Docs[];
  readonly values?: Docs;
};

/** Reads the doc comments of the schema that a file declares as `name`, following names into the other files of its folder. */
export const readDocs = (file: string, name: string): Docs => constDocs(parseSource(file), name);

const sources = new Map<string, ts.SourceFile>();

function parseSource(file: string): ts.SourceFile {
  const known = sources.get(file);
  if (known) return known;
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  sources.set(file, source);
  return source;
}

/** The comment and the contents of a constant; nothing for what is no constant of this folder, such as `z`. */
function constDocs(source: ts.SourceFile, name: string): Docs {
  for (const statement of source.statements) {
    const declaration = ts.isVariableStatement(statement) ? statement.declarationList.declarations.find((one) => ts.isIdentifier(one.name) && one.name.text === name) : undefined;
    if (declaration?.initializer) return { ...expressionDocs(source, declaration.initializer), doc: commentOf(statement) };
    if (ts.isImportDeclaration(statement) && importsName(statement, name)) return importedDocs(source, statement, name);
  }
  return {};
}

const importsName = ({ importClause }: ts.ImportDeclaration, name: string): boolean =>
  importClause?.namedBindings !== undefined && ts.isNamedImports(importClause.namedBindings) && importClause.namedBindings.elements.some((element) => element.name.text === name);

function importedDocs(source: ts.SourceFile, { moduleSpecifier }: ts.ImportDeclaration, name: string): Docs {
  const module = ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : '';
  return module.startsWith('./') ? constDocs(parseSource(join(dirname(source.fileName), module)), name) : {};
}

function expressionDocs(source: ts.SourceFile, expression: ts.Expression): Docs {
  if (ts.isIdentifier(expression)) return constDocs(source, expression.text);
  if (ts.isAsExpression(expression)) return expressionDocs(source, expression.expression);
  if (ts.isArrayLiteralExpression(expression)) return { options: expression.elements.map((element) => expressionDocs(source, element)) };
  if (ts.isObjectLiteralExpression(expression)) return { keys: keyDocs(source, expression) };
  if (!ts.isCallExpression(expression) || !ts.isPropertyAccessExpression(expression.expression)) return {};
  const { expression: receiver, name } = expression.expression;
  if (!ts.isIdentifier(receiver) || receiver.text !== 'z') return expressionDocs(source, receiver); // .optional() and the like
  return builtDocs(source, name.text, expression.arguments);
}

/** What a call of zod itself is made of: `z.array(…)`, `z.strictObject({…})`. */
function builtDocs(source: ts.SourceFile, method: string, [first, second]: ts.NodeArray<ts.Expression>): Docs {
  const of = (expression: ts.Expression | undefined): Docs => (expression ? expressionDocs(source, expression) : {});
  if (method === 'strictObject' || method === 'union') return of(first);
  if (method === 'discriminatedUnion') return of(second);
  if (method === 'array') return { items: of(first) };
  if (method === 'record') return { values: of(second) };
  return {};
}

function keyDocs(source: ts.SourceFile, literal: ts.ObjectLiteralExpression): Record<string, Docs> {
  const entries = literal.properties.flatMap((property): (readonly [string, Docs])[] => {
    if (ts.isSpreadAssignment(property)) return Object.entries(expressionDocs(source, property.expression).keys ?? {});
    if (!ts.isPropertyAssignment(property)) return [];
    const value = expressionDocs(source, property.initializer);
    return [[property.name.getText(source), { ...value, doc: commentOf(property) ?? value.doc }]];
  });
  return Object.fromEntries(entries);
}

/** The doc comment over a node, on one line. */
function commentOf(node: ts.Node): string | undefined {
  const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).slice(-1);
  return ts.getTextOfJSDocComment(comment?.comment)?.replace(/\s+/g, ' ').trim();
}
