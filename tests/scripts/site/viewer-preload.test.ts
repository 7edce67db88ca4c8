import { expect, test } from 'vitest';
import { listFiles } from '../../../scripts/lib/site/site-files.ts';
import { findViewerFiles, preloadViewer } from '../../../scripts/lib/site/viewer-preload.ts';
import { makeSiteFolder } from './site-builder.ts';

const TOUR = '<head><meta charset="utf-8"><title>Plek</title></head><lab-tour data-manifest="/a/plek.json"></lab-tour>';

test('the viewer is its own file and all that this imports at once, not what it fetches on demand', async () => {
  const site = makeSiteFolder({
    '_astro/lab-tour.a1-_.js': 'import{c}from"./camera.b2.js";import("./walk.c3.js")',
    '_astro/camera.b2.js': 'import"./base.d4.js"',
    '_astro/base.d4.js': '',
    '_astro/walk.c3.js': '',
  });
  expect(await findViewerFiles(site, await listFiles(site))).toEqual([
    '/_astro/lab-tour.a1-_.js',
    '/_astro/camera.b2.js',
    '/_astro/base.d4.js',
  ]);
});

test('a page with a 360° picture starts the viewer right after its character set', () => {
  expect(preloadViewer(TOUR, ['/v.js', '/b.js'])).toContain(
    '<meta charset="utf-8"><link rel="modulepreload" href="/v.js"><link rel="modulepreload" href="/b.js">' +
      '<script type="module" async src="/v.js"></script><title>',
  );
});

test('a page without one stays as it is, and so does a plain photograph', () => {
  for (const page of ['<head></head>', '<lab-tour data-tour="pie"></lab-tour>']) {
    expect(preloadViewer(page, [])).toBe(page);
  }
});

test('a tour without a viewer to start is an error of ours', () => {
  expect(() => preloadViewer(TOUR, [])).toThrow('no _astro/lab-tour');
});
