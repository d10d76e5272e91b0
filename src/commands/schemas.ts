import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../editor/jsonSchemas.ts';

// Writes the JSON Schemas that VS Code completes and checks content files with.

const folder = join(process.cwd(), '.vscode/schemas');
const schemas = jsonSchemas();
mkdirSync(folder, { recursive: true });
for (const [name, schema] of schemas) writeFileSync(join(folder, name), schema);
console.log(`Wrote ${schemas.size} schemas to .vscode/schemas/.`);
