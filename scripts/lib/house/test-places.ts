/** Where the source of a test lies, for each folder of tests that mirrors one. */
const MIRRORED: Readonly<Record<string, readonly string[]>> = {
  'tests/components/': ['src/components/'],
  'tests/domain/': ['src/domain/'],
  'tests/loaders/': ['src/loaders/'],
  'tests/queries/': ['src/queries/'],
  // A command of one file is its own source.
  'tests/scripts/': ['scripts/lib/', 'scripts/'],
};

/** Tests that lie elsewhere than what they test, so that nobody who changes that finds them. */
export function findMisplacedTests(files: readonly string[]): string[] {
  const all = new Set(files);
  return files.filter((file) => {
    const sources = sourcesOf(file);
    return sources.length > 0 && !sources.some((source) => all.has(source));
  });
}

function sourcesOf(test: string): string[] {
  const folder = Object.keys(MIRRORED).find((each) => test.startsWith(each)) ?? '';
  const [, name] = /^(.*?)(?:\.(?:slow|alone))?\.test\.ts$/.exec(test.slice(folder.length)) ?? [];
  if (name === undefined) return [];
  return (MIRRORED[folder] ?? []).flatMap((source) => ['.ts', '.mjs'].map((ending) => `${source}${name}${ending}`));
}
