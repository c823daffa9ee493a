/** By language: what every form of the name of the Netherlands has. */
export const netherlands: Readonly<Record<string, string>> = {
  am: 'ኔዘርላንድ',
  ar: 'هولندا',
  en: 'Netherlands',
  fa: 'هلند',
  fr: 'Pays-Bas',
  ku: 'Holanda',
  nl: 'Nederland',
  so: 'Nederland',
  tr: 'Hollanda',
  ur: 'نیدرلینڈز',
}
