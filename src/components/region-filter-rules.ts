/**
 * Without a script the link to a province filters the list: the province is then the target of the address. The script
 * marks the list as ready and takes over.
 */
export function regionFilterRules(provinces: readonly { readonly slug: string }[]): string {
  return provinces
    .map(
      ({ slug }) =>
        `region-filter:not([data-ready]):has(#provincie-${slug}:target) [data-list]>li:not([data-provinces~="${slug}"]){display:none}`,
    )
    .join('');
}
