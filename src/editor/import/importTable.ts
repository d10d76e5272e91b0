import { datasetSchema } from '../../schema/dataset.ts';
import type { Field } from '../../schema/field.ts';
import { isNumericField } from '../../schema/fieldKinds.ts';
import type { Problem } from '../../checks/problem.ts';
import { suggestion } from '../../lib/nearest.ts';
import { chooseKey, withPlainKeys, type Key } from './chooseKey.ts';
import { columnsOf } from './columns.ts';
import { knownColumns } from './knownColumns.ts';
import { layoutOf, type Layout } from './layout.ts';
import type { KeyColumn } from './primaryKey.ts';
import { fileProblem, printable, tableProblem, type RawTable, type Read } from './rawTable.ts';
import { largest } from './readTable.ts';
import { withoutFalseReserved } from './reserved.ts';
import { typeColumn, type TypedColumn } from './typedColumn.ts';

/** What an editor says of an import, beside the file. */
export type ImportOptions = {
  readonly id: string;
  readonly title?: string | undefined;
  readonly key?: readonly string[] | undefined;
  readonly source?: string | undefined;
  readonly headerRow?: number | undefined;
  /** Column name or heading to type. */
  readonly types: ReadonlyMap<string, string>;
};

/** A column of the dataset; `heading` is that of the table, if it comes from there. */
export type WrittenColumn = KeyColumn & { readonly heading?: string };

/** A table, understood: the file that would be written, and what was inferred for it. */
export type Import = { readonly text: string; readonly table: RawTable; readonly layout: Layout; readonly columns: readonly WrittenColumn[]; readonly key: Key };

// Blanks as in `npm run new`: the check refuses texts that begin with TODO and ids that begin with todo-.
const todoSource = 'todo-source-id';
const todoTitle = 'TODO: what the table counts';
const todoDescription = 'TODO: what the table counts, and what it does not';

/** Makes a dataset of a table, or says everything that is wrong with it. `sources` are the ids of `content/sources/`. */
export function importTable(table: RawTable, options: ImportOptions, sources: readonly string[]): Read<Import> {
  const found = layoutOf(table, options.headerRow);
  const unknown = sourceProblems(table, options, sources);
  if (!found.value) return { problems: [...unknown, ...found.problems] };
  const { value, problems: shape } = columnsOf(table, found.value);
  const { layout, columns } = value;
  const known = knownColumns(table, columns, options.types);
  const before = [...unknown, ...shape, ...known.problems];
  if (!known.value || layout.body.length === 0) return { problems: before };
  const typed = columns.map((column, index) => withoutFalseReserved(typeColumn(table, layout, column, known.value![index]!), sources));
  const key = chooseKey(table, layout, typed, options.key);
  const problems = [...before, ...typed.flatMap((one) => one.problems), ...key.problems];
  if (problems.length > 0 || !key.value) return { problems };
  const written = columnsToWrite(typed, key.value, table.declared);
  const dataset = datasetOf(table, layout, options, written, key.value);
  const text = `${JSON.stringify(dataset, null, 2)}\n`;
  const invalid = text.length > largest ? [sizeProblem(table, text)] : schemaProblems(table, layout, typed, dataset);
  return invalid.length > 0 ? { problems: invalid } : { value: { text, table, layout, columns: written, key: key.value }, problems };
}

const sizeProblem = ({ file }: RawTable, text: string): Problem =>
  fileProblem(file, { rule: 'import-large', message: `The dataset would have ${Math.round(text.length / 1e6)} MB.`, mend: `Leave out rows and columns that no reader needs: a dataset may have ${largest / 1e6} MB.` });

function sourceProblems({ file }: RawTable, { source }: ImportOptions, sources: readonly string[]): Problem[] {
  if (source === undefined || sources.includes(source)) return [];
  return [fileProblem(file, { rule: 'source-unknown', message: `There is no source "${printable(source)}".`, mend: `${suggestion(source, sources)}Sources are the files of content/sources/: \`npm run new -- source "Its title"\` makes one.`, text: source })];
}

/** The notes of each row: its own, where the table has a column of them, then what stood where there is no value. */
function notesOf(columns: readonly TypedColumn[]): (string | null)[] {
  const own = columns.find(({ field }) => field.name === 'note');
  return (columns[0]?.values ?? []).map((_, index) => {
    const words = [own?.values[index], ...columns.map(({ notes }) => notes[index])].filter((one) => typeof one === 'string');
    return words.length > 0 ? words.join(' ') : null;
  });
}

function datasetOf({ declared }: RawTable, { above, body }: Layout, { id, title, source }: ImportOptions, columns: readonly WrittenColumn[], key: Key): object {
  const measures = columns.filter(({ field }) => isNumericField(field) && !key.names.includes(field.name));
  const caption = above[0]?.cells.find((cell) => cell !== '');
  const sources = source ?? (columns.some(({ field }) => field.name === 'source') ? undefined : todoSource);
  return {
    name: id,
    type: 'table',
    title: title ?? declared?.title ?? (caption === undefined ? todoTitle : `TODO: ${printable(caption, 200)}`),
    description: declared?.description ?? todoDescription,
    ...(sources !== undefined && { sources: [sources] }),
    ...(isLicences(declared?.licenses) && { licenses: declared?.licenses }),
    schema: { primaryKey: key.names, fields: columns.map(({ field }) => field) },
    ...(measures.length === 1 && { measure: measures[0]!.field.name }),
    data: body.map((_, index) => Object.fromEntries(columns.map(({ field, values }) => [field.name, values[index]]))),
    charts: {},
  };
}

const isLicences = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && datasetSchema.shape.licenses.safeParse(value).success;

/** The columns of the dataset: a made key first, those of the table, the notes last. */
function columnsToWrite(typed: readonly TypedColumn[], key: Key, declared: RawTable['declared']): WrittenColumn[] {
  const notes = notesOf(typed);
  const id: WrittenColumn = { field: { name: 'id', type: 'string', title: 'Key' }, values: notes.map((_, index) => `row-${index + 1}`) };
  const own = withPlainKeys(typed.map((column): WrittenColumn => ({ heading: column.column.heading, field: withDeclared(column, declared), values: column.field.name === 'note' ? notes : column.values })), key.names);
  const hasNotes = notes.some((note) => note !== null) && !typed.some(({ field }) => field.name === 'note');
  return [...(key.isMade ? [id] : []), ...own, ...(hasNotes ? [{ field: { name: 'note', type: 'string', title: 'Note' }, values: notes } satisfies WrittenColumn] : [])];
}

/** What a Data Resource says of a field and no cell can: its description, and the rules for its values. */
function withDeclared({ field, column }: TypedColumn, declared: RawTable['declared']): Field {
  const found = declared?.fields.find(({ name }) => name === column.heading);
  const rules = found?.constraints === undefined ? undefined : datasetSchema.shape.schema.shape.fields.element.shape.constraints.safeParse(found.constraints);
  return { ...field, ...(found?.description !== undefined && { description: found.description }), ...(rules?.success && rules.data && { constraints: rules.data }) };
}

/** The schema's own faults, each at the cell it is about. Rules that came with a Data Resource may be broken by its rows. */
function schemaProblems(table: RawTable, { body, heading }: Layout, typed: readonly TypedColumn[], dataset: object): Problem[] {
  const result = datasetSchema.safeParse(dataset);
  if (result.success) return [];
  return result.error.issues.map(({ path, message, code, ...issue }) => {
    const [first, index, name] = path;
    const column = typed.find(({ field }) => field.name === name)?.column;
    const mend = code === 'custom' && 'params' in issue ? String((issue.params as { mend?: unknown } | undefined)?.mend ?? '') : '';
    const place = first === 'data' && typeof index === 'number' ? (body[index]?.line ?? heading.line) : heading.line;
    return tableProblem(table, place, column?.number ?? 1, { rule: 'import-cell', message: `${column ? `The value under ${JSON.stringify(printable(column.heading))}` : `"${path.join('.')}"`} ${message}.`, mend: mend || 'Correct it in the table.' });
  });
}
