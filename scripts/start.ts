import { buildSite } from './build.ts';
import { endWithNpm } from './lib/end-with-npm.ts';
import { serveSite } from './serve.ts';

endWithNpm();
process.exitCode = (await buildSite()) ? await serveSite() : 1;
