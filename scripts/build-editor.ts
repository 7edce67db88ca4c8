import path from 'node:path';
import { buildSite } from './build.ts';
import { BACKEND_VARIABLE, readEditorBackend } from './lib/editor/editor-backend.ts';
import { EDITOR_DIST, makeEditorSite } from './lib/editor/editor-site.ts';
import { endWithNpm } from './lib/end-with-npm.ts';
import { runCommand } from './lib/run-command.ts';
import { ROOT } from './lib/run-tool.ts';
import { DIST } from './lib/site/built-site.ts';
import { makeSteps } from './lib/steps.ts';

/** `npm run build:editor`: the site as always, and beside it in `dist-editor` the same site with the editor. */
endWithNpm();
await runCommand(async () => {
  const backend = readEditorBackend(process.env[BACKEND_VARIABLE]);
  if (await buildSite()) {
    const steps = makeSteps();
    await steps.run('Beheer toevoegen', async () => {
      await makeEditorSite({ dist: DIST, target: EDITOR_DIST, work: path.join(ROOT, '.work/editor-site') }, backend);
      return backend.origins.length === 0
        ? 'voor een map op deze computer'
        : `ook voor ${backend.origins.join(' en ')}`;
    });
    steps.print('De site met beheer staat in dist-editor/. Start die met: npm run serve:editor');
  } else process.exitCode = 1;
});
