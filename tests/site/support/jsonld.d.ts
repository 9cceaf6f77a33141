/** The package has no types of its own; only this of it is used. */
declare module 'jsonld' {
  const jsonld: { expand(document: object): Promise<unknown[]> }
  export default jsonld
}
