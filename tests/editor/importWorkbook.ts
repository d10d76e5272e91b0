import { crc32 } from 'node:zlib';

/** A zip archive of texts, none of them compressed. */
export function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(files).map(([name, text]) => ({ name: Buffer.from(name), content: Buffer.from(text) }));
  let offset = 0;
  const parts = entries.map(({ name, content }) => {
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt32LE(crc32(content), 10);
    header.writeUInt32LE(content.length, 14);
    header.writeUInt32LE(content.length, 18);
    header.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), header, name, content]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    offset += local.length;
    return { local, listed: Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), header, place, name]) };
  });
  const list = Buffer.concat(parts.map(({ listed }) => listed));
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts.map(({ local }) => local), list, Buffer.from('PK\x05\x06'), end]);
}

/** A cell: text, a number, or XML of its own with `@` for its address: `<c r="@"><f>1+1</f></c>`. */
export type SheetCell = string | number | null | { readonly xml: string };

const cell = (value: SheetCell, at: string): string => {
  if (value === null) return '';
  if (typeof value === 'object') return value.xml.replace('@', at);
  return typeof value === 'number' ? `<c r="${at}"><v>${value}</v></c>` : `<c r="${at}" t="inlineStr"><is><t>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
};

const sheet = (rows: readonly (readonly SheetCell[])[], merges: readonly string[]): string =>
  `<worksheet><sheetData>${rows.map((cells, row) => `<row r="${row + 1}">${cells.map((value, column) => cell(value, `${String.fromCharCode(65 + column)}${row + 1}`)).join('')}</row>`).join('')}</sheetData>${merges.length > 0 ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : ''}</worksheet>`;

/** Styles 1 to 3 of these workbooks: a percentage, pounds, a date. */
const styles = '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="&quot;£&quot;#,##0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="170"/><xf numFmtId="14"/></cellXfs></styleSheet>';

/** A workbook: sheet name to rows of cells. */
export function workbookOf(sheets: Readonly<Record<string, readonly (readonly SheetCell[])[]>>, merges: readonly string[] = []): Buffer {
  const names = Object.keys(sheets);
  return zipOf({
    'xl/workbook.xml': `<workbook><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, index) => `<Relationship Id="r${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`,
    'xl/styles.xml': styles,
    ...Object.fromEntries(names.map((name, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheet(sheets[name]!, merges)])),
  });
}
