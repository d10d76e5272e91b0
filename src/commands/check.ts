import { checkContent, isError } from '../checks/check.ts';
import { formatReport } from '../checks/report.ts';

const result = checkContent(process.cwd());
console.log(formatReport(result));
process.exitCode = result.problems.some(isError) ? 1 : 0;
