import type { Dataset } from '../schema/dataset.ts';
import type { Field } from '../schema/field.ts';
import { isNumericField, reservedFields } from '../schema/fieldKinds.ts';
import { findField, keyFields, measureField, rowKey, type CellValue, type Row } from '../schema/table.ts';
import type { Tables } from './content.ts';
import { capitalised, formatCell, precisionOf } from './formats.ts';
import { slug } from './slug.ts';
import { parseUnit, type Unit } from './units.ts';

/** One cell of a dataset, with all that a reader may ask of it. */
export type Fact = {
  /** `<dataset>/<row key>#<field>`: the one spelling used in pages and anchors. */
  readonly address: string;
  readonly dataset: Dataset;
  readonly rowKey: string;
  readonly row: Row;
  readonly field: Field;
  readonly value: CellValue | undefined;
  /** The unit as the editor wrote it, and as it is understood. */
  readonly unitText: string | undefined;
  readonly unit: Unit;
  /** The value as a reader meets it: `£68.3m`, `1,500 posts`. */
  readonly text: string;
  /** Ids of the sources of the row, or of the dataset; of its operands where it is derived. */
  readonly sources: readonly string[];
  readonly locator: string | undefined;
  readonly note: string | undefined;
  readonly status: 'stated' | 'derived' | 'disputed';
  readonly approximate: boolean;
  /** Operation and the addresses of its operands, where the row is derived. */
  readonly derivation: { readonly operation: string; readonly operands: readonly string[] } | undefined;
};

/** The parts of an address; `field` is left out where the dataset's one measure is meant. */
export type Address = { readonly dataset: string; readonly row: string; readonly field: string | undefined };

/** Reads `<dataset>/<row key>#<field>`, or returns nothing where it is not of that form. */
export function parseAddress(address: string): Address | undefined {
  const match = /^([^/#]+)\/([^#]+?)(?:#(.+))?$/.exec(address);
  return match ? { dataset: match[1]!, row: match[2]!, field: match[3] } : undefined;
}

const rowsByKey = new WeakMap<Dataset, ReadonlyMap<string, Row>>();

/** The row with this key, if there is one; of two with one key the first, and the check tells of the second. */
export function findRow(dataset: Dataset, key: string): Row | undefined {
  let rows = rowsByKey.get(dataset);
  if (!rows) rowsByKey.set(dataset, (rows = new Map([...dataset.data].reverse().map((row) => [rowKey(dataset, row), row]))));
  return rows.get(key);
}

/** The cell at an address, or nothing where dataset, row or field is unknown. */
function findCell(content: Tables, address: string): readonly [dataset: Dataset, row: Row, field: Field] | undefined {
  const parts = parseAddress(address);
  const dataset = parts && content.datasets.get(parts.dataset);
  const row = dataset && findRow(dataset, parts.row);
  if (!row) return undefined;
  const field = parts.field === undefined ? measureField(dataset) : findField(dataset, parts.field);
  return field && [dataset, row, field];
}

/** The fact at an address, or nothing where dataset, row or field is unknown. `factProblem` in checks says which. */
export function findFact(content: Tables, address: string): Fact | undefined {
  const cell = findCell(content, address);
  return cell && factOf(content, ...cell);
}

/** The one spelling of an address, of the fact that `findFact` finds there: much sooner told than the fact. */
export function fullAddress(content: Tables, address: string): string | undefined {
  const cell = findCell(content, address);
  return cell && addressOf(...cell);
}

const addressOf = (dataset: Dataset, row: Row, field: Field): string => `${dataset.name}/${rowKey(dataset, row)}#${field.name}`;

/** The fact at an address that the check has let pass. */
export function requireFact(content: Tables, address: string): Fact {
  const fact = findFact(content, address);
  if (!fact) throw new Error(`no fact at the address: ${address}`);
  return fact;
}

const textOf = (value: CellValue | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

/** The cell of `row` in `field`, as a fact. */
export function factOf(content: Tables, dataset: Dataset, row: Row, field: Field): Fact {
  const key = rowKey(dataset, row);
  const unitText = isNumericField(field) ? (textOf(row.unit) ?? field.unit) : field.unit;
  const derivation = readDerivation(dataset, row);
  return {
    address: addressOf(dataset, row, field),
    dataset,
    rowKey: key,
    row,
    field,
    value: row[field.name],
    unitText,
    unit: parseUnit(unitText),
    text: formatCell(row[field.name], field, { unit: unitText, precision: precisionOf(row) }),
    sources: sourcesOf(content, dataset, row, derivation?.operands ?? []),
    locator: textOf(row.locator),
    note: textOf(row.note),
    status: row.status === 'derived' || row.status === 'disputed' ? row.status : 'stated',
    approximate: row.approximate === true,
    derivation,
  };
}

function readDerivation(dataset: Dataset, row: Row): Fact['derivation'] {
  const [entry] = Object.entries((row.derivation ?? {}) as Record<string, string[]>);
  return entry && { operation: entry[0], operands: entry[1].map((operand) => operandAddress(dataset, operand)) };
}

/** An operand names a row of its own dataset, `row#field`, or a fact of another, `dataset/row#field`. */
export function operandAddress(dataset: Dataset, operand: string): string {
  const [row = '', field] = operand.split('#');
  if (!findRow(dataset, row)) return operand;
  return `${dataset.name}/${row}${field === undefined ? '' : `#${field}`}`;
}

/** `above` are the rows that led here, so that rows worked out from each other end. */
function sourcesOf(content: Tables, dataset: Dataset, row: Row, operands: readonly string[], above: readonly Row[] = []): readonly string[] {
  const own = textOf(row.source);
  if (own) return [own];
  const others = operands.flatMap((operand) => {
    const parts = parseAddress(operand);
    const from = parts && content.datasets.get(parts.dataset);
    const other = from && findRow(from, parts.row);
    if (!other || other === row || above.includes(other)) return [];
    return sourcesOf(content, from, other, readDerivation(from, other)?.operands ?? [], [...above, row]);
  });
  return others.length > 0 ? [...new Set(others)] : (dataset.sources ?? []);
}

/** Ids of the sources that rows of a dataset rest on, each once, in the order of rows. */
export const sourcesOfRows = (content: Tables, dataset: Dataset, rows: readonly Row[] = dataset.data): string[] => [
  ...new Set(rows.flatMap((row) => sourcesOf(content, dataset, row, readDerivation(dataset, row)?.operands ?? []))),
];

/** The fields whose cells are the point of a dataset: not its key, not the fields with a fixed meaning. */
const valueFields = (dataset: Dataset): Field[] =>
  dataset.schema.fields.filter((field) => !(field.name in reservedFields) && (!keyFields(dataset).includes(field.name) || field === measureField(dataset)));

/** The facts of a row: its measure first, then the other numbers, then the words beside them. */
export function factsOfRow(content: Tables, dataset: Dataset, row: Row): Fact[] {
  const measure = measureField(dataset);
  const rank = (field: Field): number => (field === measure ? 0 : isNumericField(field) ? 1 : 2);
  return valueFields(dataset)
    .sort((a, b) => rank(a) - rank(b))
    .map((field) => factOf(content, dataset, row, field));
}

/** What a row is called: the first text beside its key that says something, else its key. */
export function rowTitle(dataset: Dataset, row: Row): string {
  const named = dataset.schema.fields.find((field) => field.type === 'string' && !(field.name in reservedFields) && !keyFields(dataset).includes(field.name) && typeof row[field.name] === 'string');
  return keyFields(dataset).length > 1 || !named ? keyFields(dataset).map((name) => keyText(dataset, row, name)).join(', ') : String(row[named.name]);
}

/** A key in words: what another field of the row spells out, such as `Newcastle upon Tyne` for `newcastle-upon-tyne`, else the key itself. */
export function keyText(dataset: Dataset, row: Row, name: string): string {
  const field = spelledOut(dataset, row, name);
  return field ? String(row[field.name]) : sentenceCase(formatCell(row[name], findField(dataset, name)!));
}

/** The field that spells out the key `name` of a row, if there is one. */
export const spelledOut = (dataset: Dataset, row: Row, name: string): Field | undefined =>
  dataset.schema.fields.find((field) => field.name !== name && typeof row[field.name] === 'string' && slug(String(row[field.name])) === row[name]);

/** `birmingham` as `Birmingham`; hyphens between words become spaces, financial years keep their dash. */
const sentenceCase = (text: string): string => capitalised(/^[a-z]+(?:-[a-z]+)+$/.test(text) ? text.replaceAll('-', ' ') : text);
