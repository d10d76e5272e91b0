import { findFact, factOf, type Fact } from '../../lib/facts.ts';
import { formatNumber } from '../../lib/formats.ts';
import type { Content } from '../../lib/content.ts';
import { operations } from '../../schema/derivation.ts';
import { measureField } from '../../schema/table.ts';
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
  const missing = operands.find((_, index) => typeof facts[index]?.value !== 'number');
  if (missing !== undefined) return found(`The derivation names "${missing}", which is no number of any dataset.`, 'Name operands as row#field of this dataset, or as dataset/row#field of another.');
  if (facts.some((one) => one!.address === fact.address)) return found('The derivation names its own row.', 'Name the rows it is worked out from.');
  if (typeof fact.value !== 'number') return found('A derived row has no value.', 'Write the value that comes out.', fact.field.name);
  const result = compute(operation, facts as Fact[], fact);
  if (!Number.isFinite(result)) return found(`The ${operation} cannot be worked out: it divides by nought.`, 'Take other operands, or drop the row.');
  if (Math.abs(result - fact.value) <= tolerance(fact.value)) return undefined;
  return found(`The ${operation} of ${operands.join(' and ')} is ${formatNumber(Number(result.toPrecision(8)))}, but the row holds ${formatNumber(fact.value)}.`, 'Correct the value or the derivation. A value may be rounded to its last digit.', fact.field.name);
}

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
