import type { EditorBackend } from './editor-backend.ts';

/**
 * What the page of the editor may load and run. Looser than that of the site, on this page only, and only where Sveltia
 * can not do without: it puts its styles in the page while it runs, and it shows and reads new pictures as blobs and its
 * own sign as a data address, and it may start its own WebAssembly. Nothing but the owner's Git server can be reached.
 */
export function makeEditorPolicy(origins: readonly string[]): string {
  return [
    ['default-src', "'self'"],
    ['base-uri', "'self'"],
    ['object-src', "'none'"],
    ['form-action', "'self'"],
    ['img-src', "'self'", 'data:', 'blob:'],
    ['font-src', "'self'"],
    ['connect-src', "'self'", 'data:', 'blob:', ...origins],
    ['worker-src', "'self'"],
    ['script-src', "'self'", "'wasm-unsafe-eval'"],
    ['script-src-attr', "'none'"],
    ['style-src', "'self'", "'unsafe-inline'"],
  ]
    .map((directive) => directive.join(' '))
    .join('; ');
}

/** The page in which Sveltia starts. `script` is its address beside the page. */
export function makeEditorPage({ origins }: EditorBackend, script: string): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${makeEditorPolicy(origins)}">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex, nofollow">
<title>Beheer van STO in beeld</title>
<link rel="icon" href="favicon.svg">
<style>
/* Most of our texts are one or two lines. */
.text-area > * { min-height: 2.75rem !important; padding-block: 0.5rem !important }
${origins.length === 0 ? HIDE_SIGN_IN : ''}</style>
</head>
<body>
<noscript><p>Het beheer werkt alleen met JavaScript. Zonder JavaScript bewerkt u de bestanden zelf, in de map content.</p></noscript>
<script type="module" src="${script}"></script>
</body>
</html>
`;
}

/** Without a server there is nothing to sign in to; a test notices when Sveltia names these parts otherwise. */
const HIDE_SIGN_IN = '.buttons > .button.secondary { display: none }\n';
