import { parseArgs } from 'node:util';
import { checkContent } from '../checks/check.ts';
import { formatAnnotations, formatJson, formatReport, isFailure } from '../checks/report.ts';

// `npm run check -- [--json | --format github] [--strict]`: every problem of the content; exit code 1 on any error, and with --strict on any warning.

const usage = 'Usage: npm run check -- [--json | --format text|json|github] [--strict]';
const formats = { text: formatReport, json: formatJson, github: formatAnnotations };

function readOptions() {
  try {
    const { values } = parseArgs({ options: { json: { type: 'boolean' }, format: { type: 'string', default: 'text' }, strict: { type: 'boolean', default: false } } });
    return { format: values.json ? 'json' : values.format, isStrict: values.strict };
  } catch (error) {
    return stop((error as Error).message);
  }
}

function stop(message: string): never {
  console.error(`${message}\n${usage}`);
  process.exit(2);
}

const { format, isStrict } = readOptions();
if (!Object.hasOwn(formats, format)) stop(`There is no format "${format}".`);

const result = checkContent(process.cwd());
console.log(formats[format as keyof typeof formats](result));
process.exitCode = isFailure(result, isStrict) ? 1 : 0;
