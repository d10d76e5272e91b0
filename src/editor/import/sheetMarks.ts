import type { Merge } from './rawTable.ts';

/** What read-excel-file passes over in a cell: an error, a formula whose value was not saved, the number format. */
export type CellMark = { readonly line: number; readonly column: number; readonly error?: string; readonly isUnsaved?: true; readonly format?: string };

/** A sheet as a workbook lists it. */
export type Sheet = { readonly name: string; readonly isHidden: boolean; readonly path: string };

type Files = ReadonlyMap<string, string>;

const attribute = (tag: string, name: string): string | undefined => {
  const value = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return value ? plain(value[1] ?? value[2]!) : undefined;
};

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const plain = (text: string): string => text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => (name === undefined ? String.fromCodePoint(parseInt(hex ?? decimal!, hex === undefined ? 10 : 16)) : (entities[name] ?? whole)));

/** Tags with this name, whatever their namespace prefix. */
const tags = (xml: string | undefined, name: string): string[] => xml?.match(new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>`, 'g')) ?? [];

/** The sheets of a workbook in their order; chart sheets are none. */
export function sheetsOf(files: Files): Sheet[] {
  const targets = new Map(tags(files.get('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target') ?? '']));
  return tags(files.get('xl/workbook.xml'), 'sheet').flatMap((tag) => {
    const target = targets.get(attribute(tag, 'r:id') ?? attribute(tag, '\\w+:id')) ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    return path.includes('worksheets/') ? [{ name: attribute(tag, 'name') ?? '', isHidden: (attribute(tag, 'state') ?? 'visible') !== 'visible', path }] : [];
  });
}

const builtInFormats: Readonly<Record<string, string>> = { 9: '0%', 10: '0.00%', 5: '£#,##0', 6: '£#,##0', 7: '£#,##0.00', 8: '£#,##0.00', 42: '£', 44: '£' };

/** The number format of each style, by the index that cells give. Built-in money formats are the pounds of a British spreadsheet. */
function formatsOf(styles: string | undefined): string[] {
  const own = new Map(tags(styles, 'numFmt').map((tag) => [attribute(tag, 'numFmtId'), attribute(tag, 'formatCode') ?? '']));
  const cells = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles ?? '')?.[0];
  return tags(cells, 'xf').map((tag) => {
    const id = attribute(tag, 'numFmtId') ?? '0';
    return own.get(id) ?? builtInFormats[id] ?? '';
  });
}

const cellPattern = /<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;

/** The cells of a sheet that need a second look. */
export function cellMarks(files: Files, { path }: Sheet): CellMark[] {
  const formats = formatsOf([...files].find(([name]) => /^xl\/styles\.xml$/i.test(name))?.[1]);
  return [...(files.get(path) ?? '').matchAll(cellPattern)].flatMap(([, tag = '', content = '']): CellMark[] => {
    const at = parseReference(attribute(` ${tag}`, 'r') ?? '');
    if (!at) return [];
    const value = /<(?:\w+:)?v\b[^>]*>([\s\S]*?)<\/(?:\w+:)?v>/.exec(content)?.[1];
    const format = formats[Number(attribute(` ${tag}`, 's') ?? -1)];
    const type = attribute(` ${tag}`, 't');
    if (type === 'e') return [{ ...at, error: value === undefined ? 'an error' : plain(value) }];
    if (/<(?:\w+:)?f\b/.test(content) && value === undefined && !/<(?:\w+:)?v\s*\/>/.test(content)) return [{ ...at, isUnsaved: true }];
    return format && (type === undefined || type === 'n') ? [{ ...at, format }] : [];
  });
}

/** The blocks of cells that are shown as one. */
export const mergesOf = (files: Files, { path }: Sheet): Merge[] =>
  tags(files.get(path), 'mergeCell').flatMap((tag) => {
    const reference = attribute(tag, 'ref') ?? '';
    const [start, end] = reference.split(':').map(parseReference);
    return start && end ? [{ reference, top: start.line, bottom: end.line, left: start.column, right: end.column }] : [];
  });

/** `C7` is line 7, column 3. */
function parseReference(reference: string): { line: number; column: number } | undefined {
  const match = /^([A-Z]{1,3})(\d+)$/.exec(reference);
  return match ? { line: Number(match[2]), column: [...match[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) } : undefined;
}
