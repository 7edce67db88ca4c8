const SCRIPT = 'components-internals/SidebarPersistState';
const NOTHING = '\0no-sidebar-storage';

/**
 * Starlight's page keeps the state of its sidebar in sessionStorage, on every page and without a switch. This site has
 * no such sidebar and stores nothing that a visitor did not choose, so the script is replaced by nothing.
 */
export function noSidebarStorage() {
  return {
    name: 'no-sidebar-storage',
    enforce: 'pre' as const,
    resolveId: (id: string): string | undefined => (id.includes(SCRIPT) ? NOTHING : undefined),
    load: (id: string): string | undefined => (id === NOTHING ? 'export {};' : undefined),
  };
}
