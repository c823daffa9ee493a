import type { PackageText } from './packageText.ts'
import type { TextLine } from './partLines.ts'

/** Stands where something was left out. */
export const LEFT_OUT = '▇▇▇'

/** A telephone number: a plus or a zero, then at least eight digits, with spaces, dots, dashes and brackets between. No date: 05-04-2026. */
const telephone = /(?<![\d-])(?!\d{2}[-.]\d{2}[-.](?:19|20)\d{2}\b)(?:\+|0)[ ().-]*\d(?:[ ().-]*\d){7,15}(?!\d)/g
/** A Dutch postcode, with a house number before or after it. */
const postcode = /\b[1-9]\d{3} ?[A-Z]{2}\b(?:[ ,]*\d{1,5}\b)?/g
/** A street with a house number, by how Dutch and English streets end. */
const street =
  /\b[\p{Lu}][\p{L}'.-]*(?:straat|laan|weg|plein|singel|kade|gracht|dijk|pad|hof|dreef|steeg|[Ss]treet|[Rr]oad|[Aa]venue|[Ll]ane)\s+\d{1,5}(?:\s?[a-zA-Z])?\b/gu
/** The same with the ending as a word of its own. */
const streetInWords =
  /\b(?:[\p{Lu}][\p{L}'.-]*\s+){1,3}(?:[Ss]traat|[Ll]aan|[Ww]eg|[Pp]lein|[Ss]treet|[Rr]oad|[Aa]venue|[Ll]ane)\s+\d{1,5}(?:\s?[a-zA-Z])?\b/gu
const mail = /[^\s@<>]+@[^\s@<>]+\.[A-Za-z]{2,}/g
const nets = [mail, telephone, streetInWords, street, postcode]

/**
 * A text without what could lead to somebody: telephone numbers, mail addresses, Dutch postcodes, and streets with a number. A second
 * net: sealed addresses are never opened for what leaves the hub, but somebody may have written one into another text.
 */
export function withoutAddresses(text: string): string {
  return nets.reduce((left, net) => left.replaceAll(net, LEFT_OUT), text)
}

/** What that would leave out of a text, as it was written. */
export function addressesIn(text: string): readonly string[] {
  return nets.flatMap((net, at) => {
    const left = nets.slice(0, at).reduce((said, before) => said.replaceAll(before, LEFT_OUT), text)
    return [...left.matchAll(net)].map(([found]) => found)
  })
}

/** The areas of a package in which somebody wrote what looks like an address or a telephone number, with what was found there. */
export function addressesInPackage({ areas }: PackageText): readonly FoundInArea[] {
  return areas.flatMap(({ area, title, items }) => {
    const found = items.flatMap(({ lines }) => lines.flatMap(({ value }) => addressesIn(value)))
    return found.length === 0 ? [] : [{ area, title, found }]
  })
}

export type FoundInArea = Pick<PackageText['areas'][number], 'area' | 'title'> & { readonly found: readonly string[] }

/** A package as it leaves the hub in a file. */
export function packageToGo(text: PackageText): PackageText {
  const lines = (all: readonly TextLine[]) => all.map(({ name, value }) => ({ name, value: withoutAddresses(value) }))
  return {
    ...text,
    areas: text.areas.map((area) => ({
      ...area,
      items: area.items.map((item) => ({ ...item, lines: lines(item.lines) })),
    })),
  }
}
