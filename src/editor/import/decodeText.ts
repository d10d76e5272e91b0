/** The text of a file and the encoding it was in, or why it is no text and how to mend that. */
export type Decoded = { readonly text: string; readonly encoding: string } | { readonly message: string; readonly mend: string };

const beginsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte);

/** Bytes as text: UTF-8, UTF-16 by its byte order mark, else Windows-1252, as older spreadsheets write. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (beginsWith(bytes, 0x50, 0x4b, 3, 4)) return { message: 'The file is a workbook or another zip archive, not text.', mend: 'Give it its own ending, such as .xlsx.' };
  if (beginsWith(bytes, 0xff, 0xfe)) return decodeAs(bytes, 'utf-16le', 'UTF-16');
  if (beginsWith(bytes, 0xfe, 0xff)) return decodeAs(bytes, 'utf-16be', 'UTF-16');
  if (bytes.includes(0)) return { message: 'The file holds NUL bytes, so it is not text, or is UTF-16 without a byte order mark.', mend: 'Save it as "CSV UTF-8".' };
  const utf8 = decodeAs(bytes, 'utf-8', 'UTF-8');
  return 'text' in utf8 ? utf8 : decodeAs(bytes, 'windows-1252', 'Windows-1252');
}

/** The decoder drops the byte order mark, which is no part of the first heading. */
function decodeAs(bytes: Uint8Array, label: string, encoding: string): Decoded {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding };
  } catch {
    return { message: `The file begins as ${encoding} text and breaks off.`, mend: 'Save it again as "CSV UTF-8".' };
  }
}
