declare module '@svg-maps/netherlands' {
  interface Location {
    readonly id: string;
    readonly name: string;
    readonly path: string;
  }
  const map: { readonly viewBox: string; readonly locations: readonly Location[] };
  export default map;
}
