import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import type { ReadDocument, Path } from '../../checks/documents.ts';
import { parseJson } from '../../checks/jsonDocument.ts';
import { suggestion } from '../../lib/nearest.ts';
import { decodeText } from './decodeText.ts';
import { fileProblem, quoted, tableProblem, type Declared, type RawTable, type Read } from './rawTable.ts';
import { readDelimited } from './readDelimited.ts';

type Keys = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Keys => typeof value === 'object' && value !== null && !Array.isArray(value);
const textIn = (keys: Keys, name: string): string | undefined => (typeof keys[name] === 'string' && keys[name].trim() !== '' ? keys[name] : undefined);
const listIn = (keys: Keys, name: string): readonly unknown[] => (Array.isArray(keys[name]) ? keys[name] : []);

/** Reads a Data Package or a Data Resource. `path` is where `file` is found; `wanted` names a resource of a package. */
export function readResource(file: string, path: string, text: string, wanted: string | undefined): Read<RawTable> {
  const { document, problems } = parseJson(file, text);
  if (!document || problems.length > 0) return { problems };
  const refuse = (message: string, mend: string, at: Path = []): Read<never> => ({ problems: [{ ...fileProblem(file, { rule: 'import-resource', message, mend }), ...document.locate(at) }] });
  const chosen = chooseResource(document.data, wanted);
  if ('message' in chosen) return refuse(chosen.message, chosen.mend);
  const { resource, at } = chosen;
  const declared = readDeclared(resource);
  if (Array.isArray(resource.data)) return readInline(document, resource.data, [...at, 'data'], declared);
  const name = textIn(resource, 'path') ?? (listIn(resource, 'path').length === 1 ? String(listIn(resource, 'path')[0]) : undefined);
  if (name === undefined) return refuse('The resource holds no rows and names no one file of them.', 'Give it "data" with the rows, or "path" with the name of one CSV file beside it.', at);
  if (/^\w+:\/\//.test(name)) return refuse(`The rows are on the web, at ${quoted(name)}.`, 'Download that file and put its name under "path": the import fetches nothing.', [...at, 'path']);
  if (isAbsolute(name) || name.split(/[\\/]/).includes('..')) return refuse(`The path ${quoted(name)} leads out of the folder of the package.`, 'Put the file beside it, or in a folder beside it.', [...at, 'path']);
  const beside = join(dirname(path), name);
  if (!existsSync(beside) || !statSync(beside).isFile()) return refuse(`There is no file ${quoted(name)} beside it.`, 'Put the file there, or correct the "path".', [...at, 'path']);
  const decoded = decodeText(readFileSync(beside));
  const rowsFile = join(dirname(file), name);
  if (!('text' in decoded)) return { problems: [fileProblem(rowsFile, { rule: 'import-encoding', ...decoded })] };
  const delimiter = isObject(resource.dialect) ? textIn(resource.dialect, 'delimiter') : undefined;
  const table = readDelimited(rowsFile, decoded.text, decoded.encoding, delimiter);
  return table.value ? { value: { ...table.value, declared }, problems: [] } : table;
}

type Chosen = { readonly resource: Keys; readonly at: Path } | { readonly message: string; readonly mend: string };

function chooseResource(data: unknown, wanted: string | undefined): Chosen {
  const none = { message: 'The file is neither a Data Package nor a Data Resource.', mend: 'A package lists its "resources"; a resource has "data" with its rows, or "path" with the name of a CSV file.' };
  if (!isObject(data)) return none;
  if (!Array.isArray(data.resources)) return 'data' in data || 'path' in data ? { resource: data, at: [] } : none;
  const resources = data.resources.map((one, index) => ({ resource: isObject(one) ? one : {}, at: ['resources', index] }));
  const names = resources.map(({ resource }) => String(resource.name ?? ''));
  const index = wanted === undefined ? (resources.length === 1 ? 0 : -1) : names.indexOf(wanted);
  if (resources[index]) return resources[index];
  const listed = `The resources are: ${names.join(', ') || 'none'}.`;
  if (wanted !== undefined) return { message: `There is no resource ${quoted(wanted)}.`, mend: `${suggestion(wanted, names)}${listed}` };
  return { message: `The package has ${resources.length} resources.`, mend: `Name the one that is wanted: --sheet ${names[0] ?? 'name'}. ${listed}` };
}

function readDeclared(resource: Keys): Declared {
  const schema = isObject(resource.schema) ? resource.schema : {};
  const key = schema.primaryKey;
  return {
    name: textIn(resource, 'name'),
    title: textIn(resource, 'title'),
    description: textIn(resource, 'description'),
    licenses: resource.licenses,
    fields: listIn(schema, 'fields').filter(isObject).map((field, index) => ({
      name: textIn(field, 'name') ?? `column ${index + 1}`,
      type: textIn(field, 'type'),
      format: textIn(field, 'format'),
      title: textIn(field, 'title'),
      description: textIn(field, 'description'),
      unit: textIn(field, 'unit'),
      constraints: field.constraints,
    })),
    primaryKey: (Array.isArray(key) ? key : [key]).filter((name): name is string => typeof name === 'string'),
    missingValues: listIn(schema, 'missingValues').map((one) => String(isObject(one) ? one.value : one)).filter((one) => one !== ''),
  };
}

/** Rows that stand in the JSON itself: objects, or lists of which the first is the heading. */
function readInline({ file, locate }: ReadDocument, data: readonly unknown[], at: Path, declared: Declared): Read<RawTable> {
  const isKeyed = data.every(isObject);
  const names = [...new Set([...declared.fields.map(({ name }) => name), ...(isKeyed ? data.flatMap((row) => Object.keys(row)) : [])])];
  const values = isKeyed ? [names, ...data.map((row) => names.map((name) => (Object.hasOwn(row, name) ? row[name] : null)))] : data.map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const place = (line: number, column: number): Path => (isKeyed ? [...at, Math.max(0, line - 2), names[column - 1] ?? ''] : [...at, line - 1, column - 1]);
  const rows = values.map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => (cell === null || cell === undefined ? '' : typeof cell === 'object' ? JSON.stringify(cell) : String(cell).trim())) }));
  const table: RawTable = { file, rows, merges: [], reading: 'rows inside the JSON', declared, locate: (line, column) => locate(place(line, column)) };
  const nested = values.flatMap((cells, index) => cells.flatMap((cell, column) => (typeof cell === 'object' && cell !== null ? [tableProblem(table, index + 1, column + 1, { rule: 'import-nested', message: `The value under ${quoted(names[column] ?? '')} is a list or an object.`, mend: 'A cell of a table is one text, number or date: take it apart.' })] : [])));
  return nested.length > 0 ? { problems: nested } : { value: table, problems: [] };
}
