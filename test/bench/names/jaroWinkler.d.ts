/** The part that is used of a package without types. */
declare module 'jaro-winkler' {
  function jaroWinkler(one: string, other: string): number
  export = jaroWinkler
}
