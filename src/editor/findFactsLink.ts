import type { Fact } from '../lib/facts.ts';
import { formatQuantity, nbsp } from '../lib/formats.ts';
import { measureField, type CellValue } from '../schema/table.ts';

/** The shortest address of a fact: without its field where that is the measure of its dataset. */
export const shortAddress = ({ dataset, rowKey, field }: Fact): string => `${dataset.name}/${rowKey}${field === measureField(dataset) ? '' : `#${field.name}`}`;

/** The link to paste: `[3,500](fact:posts-announced/december-2010)`, with the words that were typed where there are any. */
export const factLink = (fact: Fact, typed: string = factWords(fact)): string => `[${typed.replace(/[[\]\\<>{}*_`|]/g, '\\$&')}](fact:${encoded(shortAddress(fact))})`;

/** Characters that would end the address, or break a table, as they are written in one. */
const encoded = (address: string): string => address.replace(/[\s()<>%|\\&]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/** A cell as it may be typed: a number without the words of its unit, since those stand in the sentence. */
export function factWords(fact: Fact): string {
  const { value } = fact;
  const words = typeof value === 'number' && fact.field.type !== 'year' ? formatQuantity(value, fact.unit) : Array.isArray(value) ? rangeWords(fact, value) : fact.text;
  return words.replaceAll(nbsp, ' ');
}

const rangeWords = (fact: Fact, ends: readonly CellValue[]): string => ends.map((end) => (typeof end === 'number' ? formatQuantity(end, fact.unit) : String(end))).join('–');
