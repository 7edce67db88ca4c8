import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readEditorBackend } from '../../../scripts/lib/editor/editor-backend.ts';
import { makeEditorSite } from '../../../scripts/lib/editor/editor-site.ts';
import { listFiles } from '../../../scripts/lib/site/site-files.ts';
import { makeFolder, makeSiteFolder } from '../site/site-builder.ts';

test(
  'the site with the editor is the site as it was, and the editor with all that it needs',
  { timeout: 60_000 },
  async () => {
    const dist = makeSiteFolder({ 'index.html': 'Home', 'sitemap-0.xml': '<urlset/>' });
    const work = makeFolder();
    const places = { dist, target: path.join(work, 'dist-editor'), work: path.join(work, 'making') };
    await makeEditorSite(places, readEditorBackend(undefined));
    await makeEditorSite(places, readEditorBackend(undefined));

    const files = await listFiles(places.target);
    expect(files.filter((file) => !file.startsWith('beheer/')).toSorted()).toEqual(['index.html', 'sitemap-0.xml']);
    expect(await listFiles(dist)).toHaveLength(2);
    expect(files).toEqual(expect.arrayContaining(['beheer/index.html', 'beheer/editor.js', 'beheer/config.json']));
    const script = readFileSync(path.join(places.target, 'beheer/editor.js'), 'utf8');
    const assets = [...script.matchAll(/`(assets\/[\w.-]+)`/g)].map(([, file]) => `beheer/${file ?? ''}`);
    expect(assets.length).toBeGreaterThan(3);
    expect(assets.filter((file) => !files.includes(file))).toEqual([]);
    expect(script).not.toMatch(/@font-face \{[^}]*https:/);
  },
);
