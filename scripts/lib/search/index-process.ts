import { writeSearchIndex } from './search-index.ts';

/** The process of index-in-process.ts. Its last line is what it made. */
const [root, site] = process.argv.slice(2);
if (root === undefined || site === undefined) throw new Error('index-process.ts is started by index-in-process.ts.');
console.log(JSON.stringify(await writeSearchIndex(root, site)));
