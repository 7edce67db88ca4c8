import { describe, expect, test } from 'vitest';
import { readEditorBackend } from '../../../scripts/lib/editor/editor-backend.ts';
import { makeEditorPage, makeEditorPolicy } from '../../../scripts/lib/editor/editor-page.ts';
import { makeContentPolicy } from '../../../scripts/lib/site/content-policy.ts';
import { StepFailure } from '../../../scripts/lib/steps.ts';

describe('the page of the editor', () => {
  test('is looser than the site in styles, blobs and WebAssembly, and in nothing else', () => {
    const site = makeContentPolicy([], []).split('; ');
    const editor = makeEditorPolicy([]).split('; ');
    expect(editor.filter((directive) => !site.includes(directive))).toEqual([
      "img-src 'self' data: blob:",
      "connect-src 'self' data: blob:",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self' 'unsafe-inline'",
    ]);
  });

  test('is kept out of search engines, and hides the sign-in that leads nowhere', () => {
    const page = makeEditorPage(readEditorBackend(undefined), 'editor.js');
    expect(page).toContain('<meta name="robots" content="noindex, nofollow">');
    expect(page).toContain('.button.secondary { display: none }');
  });

  test('reaches only the server that the owner chose', () => {
    const backend = readEditorBackend(
      '{"name":"gitlab","repo":"sto/site","base_url":"https://git.voorbeeld.example/x"}',
    );
    expect(makeEditorPolicy(backend.origins)).toContain(
      "connect-src 'self' data: blob: https://git.voorbeeld.example;",
    );
    expect(makeEditorPage(backend, 'editor.js')).not.toContain('.button.secondary');
  });
});

describe('the server to store work on', () => {
  test('is none unless the owner chooses one', () => {
    expect(readEditorBackend(' ').origins).toEqual([]);
  });

  test('has its usual address', () => {
    expect(readEditorBackend('{"name":"github","repo":"sto/site","branch":"main"}')).toEqual({
      config: { name: 'github', repo: 'sto/site', branch: 'main' },
      origins: ['https://api.github.com'],
    });
  });

  test.each([
    ['geen json', 'STO_EDITOR_BACKEND is geen JSON.\n'],
    [
      '{"name":"github","repo":"site"}',
      'STO_EDITOR_BACKEND klopt niet.\n  repo: Hier hoort “organisatie/naam” te staan.\n',
    ],
    [
      '{"name":"gitea","repo":"sto/site","base_url":"http://git.example"}',
      'STO_EDITOR_BACKEND klopt niet.\n  base_url: Hier hoort een adres dat begint met https://.\n',
    ],
    ['{"name":"svn","repo":"sto/site"}', 'STO_EDITOR_BACKEND klopt niet.\n  name: Kies github, gitlab of gitea.\n'],
    [
      '{"name":"github","repo":"sto/site","token":"x"}',
      'STO_EDITOR_BACKEND klopt niet.\n  token: Dit veld is niet bekend.\n',
    ],
  ])('%s is refused with an example', (text, message) => {
    expect(() => readEditorBackend(text)).toThrow(StepFailure);
    expect(() => readEditorBackend(text)).toThrow(
      `${message}→ Bijvoorbeeld: {"name":"github","repo":"organisatie/site","branch":"main"}`,
    );
  });
});
