import { parseArgs } from 'node:util';
import { checkContent } from '../checks/check.ts';
import { formatAnnotations, formatJson, formatReport, isFailure } from '../checks/report.ts';

// `npm run check -- [--json | --format github] [--strict]`: every problem of the content; exit code 1 on any error, and with --strict on any warning.

const { values } = parseArgs({ options: { json: { type: 'boolean' }, format: { type: 'string', default: 'text' }, strict: { type: 'boolean', default: false } } });
const formats = { text: formatReport, json: formatJson, github: formatAnnotations };
const format = values.json ? 'json' : values.format;

if (!Object.hasOwn(formats, format)) {
  console.error(`There is no format "${format}". Use one of: ${Object.keys(formats).join(', ')}.`);
  process.exit(2);
}

const result = checkContent(process.cwd());
console.log(formats[format as keyof typeof formats](result));
process.exitCode = isFailure(result, values.strict) ? 1 : 0;
