const ASSETS = '\0astro:assets';
/** The folders of the site in the making and of its server, as Astro writes them there. */
const FOLDERS = /(export const (?:outDir|serverDir) = [^;]*?new URL\()"file:[^"]*"(\);)/g;

/**
 * Each build makes its site in a folder of another name, and Astro writes that name into a module that every page imports:
 * to Astro it looks as if the code of all pages changed. Only a server would use it, and this site has none: this Vite
 * plugin writes the same name in every build.
 */
export function sameCodeEachBuild() {
  return {
    name: 'same-code-each-build',
    apply: 'build' as const,
    transform(code: string, id: string): { code: string; map: null } | undefined {
      return id === ASSETS ? { code: code.replaceAll(FOLDERS, '$1"file:///"$2'), map: null } : undefined;
    },
  };
}
