import { writeSchemaFiles } from './lib/editor/schema-files.ts';
import { ROOT } from './lib/run-tool.ts';

/** `npm run schemas`: what VS Code knows of the YAML files, after a schema in src/domain has changed. */
const files = await writeSchemaFiles(ROOT);
console.log(`Geschreven:\n${files.map((file) => `  ${file}`).join('\n')}`);
