import type { Problem } from '../../checks/problem.ts';
import { suggestion } from '../../lib/nearest.ts';
import { isBuiltIn } from '../../schema/primitives.ts';
import type { Column } from './columns.ts';
import { namedTypes } from './columnTypes.ts';
import { distinctNames, readHeading, type Heading } from './headings.ts';
import { fileProblem, quoted, type DeclaredField, type RawTable, type Read } from './rawTable.ts';
import type { Known } from './typedColumn.ts';

/** What headings, the editor and a Data Resource say of the columns. `told` is what the editor wrote behind `--type`: name or heading to type. */
export function knownColumns(table: RawTable, columns: readonly Column[], told: ReadonlyMap<string, string>): Read<readonly Known[]> {
  const fields = columns.map(({ heading }) => table.declared?.fields.find(({ name }) => name === heading));
  const headings = columns.map((column, index) => headingOf(column, fields[index]));
  const names = distinctNames(headings.map(({ name }) => name));
  const problems = [...toldProblems(table, columns, names, told), ...fields.flatMap((field) => (field ? declaredProblems(table, field) : []))];
  const known = columns.map((column, index): Known => ({ name: names[index]!, heading: headings[index]!, type: typeOf(names[index]!, column, fields[index], told) }));
  return problems.length > 0 ? { problems } : { value: known, problems };
}

function headingOf({ heading, number }: Column, field: DeclaredField | undefined): Heading {
  const read = readHeading(heading, number);
  if (!field) return read;
  const isUsable = /^[A-Za-z_][\w-]*$/.test(field.name) && !isBuiltIn(field.name);
  const titled = readHeading(field.title ?? heading, number);
  return { name: isUsable ? field.name : read.name, title: field.title === undefined ? titled.title : field.title, unit: field.unit ?? titled.unit };
}

/** Types by which these fields mean the same in every dataset. */
const fixed: Readonly<Record<string, string>> = { note: 'string', locator: 'string', unit: 'string' };

function typeOf(name: string, { heading }: Column, field: DeclaredField | undefined, told: ReadonlyMap<string, string>): string | undefined {
  const declared = field?.type === 'any' ? undefined : field?.type;
  return told.get(name) ?? told.get(heading) ?? (Object.hasOwn(fixed, name) ? fixed[name] : declared);
}

const types = Object.keys(namedTypes);

function toldProblems({ file }: RawTable, columns: readonly Column[], names: readonly string[], told: ReadonlyMap<string, string>): Problem[] {
  const all = [...names, ...columns.map(({ heading }) => heading)];
  return [...told].flatMap(([name, type]) => [
    ...(all.includes(name) ? [] : [fileProblem(file, { rule: 'import-option', message: `--type names ${quoted(name)}, and there is no such column.`, mend: `${suggestion(name, all)}The columns are: ${names.join(', ')}.` })]),
    ...(types.includes(type) ? [] : [fileProblem(file, { rule: 'import-option', message: `--type gives ${quoted(name)} the type ${quoted(type)}, which is none.`, mend: `${suggestion(type, types)}The types are: ${types.join(', ')}.` })]),
  ]);
}

/** What a Data Resource may say that would be read wrongly if it were passed over. */
function declaredProblems({ file }: RawTable, { name, type = 'any', format = 'default' }: DeclaredField): Problem[] {
  const refuse = (message: string, mend: string) => [fileProblem(file, { rule: 'import-resource', message: `The field ${quoted(name)} is declared with ${message}.`, mend })];
  if (type !== 'any' && !types.includes(type)) return refuse(`the type ${quoted(type)}, which is not imported`, `Leave the column out, or declare it with one of: ${types.join(', ')}.`);
  if (!['default', 'any'].includes(format) && type.startsWith('date') && !/^%[Yd]/.test(format)) return refuse(`the format ${quoted(format)}, and dates are read as 2010-12-31 or day first`, 'Write the dates as 2010-12-31 and drop the "format".');
  return [];
}
