import { findFact, factOf, type Fact } from '../../lib/facts.ts';
import { formatNumber } from '../../lib/formats.ts';
import type { Content } from '../../lib/content.ts';
import { operations } from '../../schema/derivation.ts';
import { suggestion } from '../../lib/nearest.ts';
import type { Dataset } from '../../schema/dataset.ts';
import { measureField, rowKey } from '../../schema/table.ts';
import type { Finding, Rule } from '../desk.ts';

/** `derivation-wrong`: a derived value is worked out again from the cells it names. */
export const derivationWrong: Rule = ({ content, problem }) =>
  [...content.datasets].flatMap(([id, dataset]) => {
    const measure = measureField(dataset);
    return dataset.data.flatMap((row, index) => {
      if (!measure || !row.derivation) return [];
      const finding = derivationFinding(content, factOf(content, dataset, row, measure));
      return finding ? [problem({ collection: 'datasets', id, path: ['data', index, finding.key] }, finding)] : [];
    });
  });

function derivationFinding(content: Content, fact: Fact): (Finding & { key: string }) | undefined {
  const { operation, operands } = fact.derivation!;
  const found = (message: string, mend: string, key = 'derivation') => ({ rule: 'derivation-wrong', key, message, mend, text: JSON.stringify(fact.row.derivation) });
  const facts = operands.map((operand) => findFact(content, operand));
  const wrong = operands.map((operand, index) => operandFault(fact.dataset, operand, facts[index])).find((fault) => fault !== undefined);
  if (wrong) return found(...wrong);
  if (facts.some((one) => one && restsOn(content, one, fact))) return found('The derivation comes back to its own row, so it proves nothing.', 'Name the rows that it is worked out from.');
  if (typeof fact.value !== 'number') return found('A derived row has no value.', 'Write the value that comes out.', fact.field.name);
  const result = compute(operation, facts as Fact[], fact);
  if (!Number.isFinite(result)) return found(`The ${operation} cannot be worked out: it divides by nought.`, 'Take other operands, or drop the row.');
  if (Math.abs(result - fact.value) <= tolerance(fact.value)) return undefined;
  return found(`The ${operation} of ${operands.join(' and ')} is ${formatNumber(Number(result.toPrecision(8)))}, but the row holds ${formatNumber(fact.value)}.`, 'Correct the value or the derivation. A value may be rounded to its last digit.', fact.field.name);
}

/** Why nothing can be worked out from an operand, and how to mend it. */
function operandFault(dataset: Dataset, operand: string, fact: Fact | undefined): [message: string, mend: string] | undefined {
  if (!fact) return [`The derivation names "${operand}", and there is no such fact.`, `${suggestion(operand, dataset.data.map((row) => rowKey(dataset, row)))}Name a row of this dataset, as row or row#field, or a fact of another, as dataset/row#field.`];
  if (fact.value === null || fact.value === undefined) return [`The derivation names ${fact.address}, which has no value.`, 'Take other operands, or drop the row.'];
  return typeof fact.value === 'number' ? undefined : [`The derivation names ${fact.address}, which is no number.`, 'Add #field with the field of a number.'];
}

/** Whether a fact is `other`, or is worked out from it. */
const restsOn = (content: Content, fact: Fact, other: Fact, seen: readonly string[] = []): boolean =>
  fact.address === other.address || (!seen.includes(fact.address) && (fact.derivation?.operands ?? []).some((operand) => {
    const next = findFact(content, operand);
    return next !== undefined && restsOn(content, next, other, [...seen, fact.address]);
  }));

/** The result in the unit of the derived cell: money in its scale, a ratio as a percentage where the unit is one. */
function compute(operation: string, operands: readonly Fact[], fact: Fact): number {
  const isScaled = operation === 'sum' || operation === 'difference' || operation === 'mean';
  const values = operands.map((operand) => (operand.value as number) * operand.unit.scale);
  const result = operations[operation]!.compute(values);
  if (isScaled) return result / fact.unit.scale;
  return operation === 'ratio' && fact.unit.kind === 'percent' ? result * 100 : result / fact.unit.scale;
}

/** Half of one in the last digit written. */
const tolerance = (value: number): number => 0.5 * 10 ** -(String(value).split('.')[1]?.length ?? 0) + 1e-9;
