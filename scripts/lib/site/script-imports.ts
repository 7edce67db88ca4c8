/** The addresses that a built script imports at once; what it fetches on demand is not among them. */
export function findImports(script: string): string[] {
  return [...script.matchAll(/\b(?:import|from)\s*["']([^"']+\.m?js)["']/g)].flatMap(([, address]) => address ?? []);
}
