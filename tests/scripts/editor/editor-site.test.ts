import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readEditorBackend } from '../../../scripts/lib/editor/editor-backend.ts';
import { makeEditorSite } from '../../../scripts/lib/editor/editor-site.ts';
import { parseHeadersFile } from '../../../scripts/lib/hosting/headers-file.ts';
import { writeHostingFiles } from '../../../scripts/lib/hosting/write-hosting-files.ts';
import { getHeaders } from '../../../scripts/lib/site/response-headers.ts';
import { listFiles } from '../../../scripts/lib/site/site-files.ts';
import { makeFolder, makeSiteFolder } from '../site/site-builder.ts';

test(
  'the site with the editor is the site as it was, and the editor with all that it needs',
  { timeout: 60_000 },
  async () => {
    const dist = makeSiteFolder({ 'index.html': 'Home', 'sitemap-0.xml': '<urlset/>' });
    await writeHostingFiles(dist, { pages: [], files: await listFiles(dist) });
    const own = await listFiles(dist);
    const work = makeFolder();
    const places = { dist, target: path.join(work, 'dist-editor'), work: path.join(work, 'making') };
    await makeEditorSite(places, readEditorBackend(undefined));
    await makeEditorSite(places, readEditorBackend(undefined));

    const files = await listFiles(places.target);
    expect(files.filter((file) => !file.startsWith('beheer/')).toSorted()).toEqual(own);
    expect(await listFiles(dist)).toEqual(own);
    const rules = parseHeadersFile(readFileSync(path.join(places.target, '_headers'), 'utf8'));
    const policyOf = (address: string) => getHeaders(address, rules)['Content-Security-Policy'];
    expect(policyOf('/beheer/')).toBe("frame-ancestors 'self'");
    expect(policyOf('/')).toMatch(/^default-src 'self'; .*; frame-ancestors 'self'$/);
    expect(files).toEqual(expect.arrayContaining(['beheer/index.html', 'beheer/editor.js', 'beheer/config.json']));
    const script = readFileSync(path.join(places.target, 'beheer/editor.js'), 'utf8');
    const assets = [...script.matchAll(/`(assets\/[\w.-]+)`/g)].map(([, file]) => `beheer/${file ?? ''}`);
    expect(assets.length).toBeGreaterThan(3);
    expect(assets.filter((file) => !files.includes(file))).toEqual([]);
    expect(script).not.toMatch(/@font-face \{[^}]*https:/);
  },
);
