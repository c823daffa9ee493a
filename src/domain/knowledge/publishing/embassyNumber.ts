import type { IsoDate } from '../../shared/isoDate.ts'
import { yamlLines } from './yamlLines.ts'

/** The number of an embassy, as somebody found it and called it. */
export type EmbassyNumber = {
  /** The file that says so: `embassies/MA.yaml`. */
  readonly file: string
  /** The code of the country (ISO 3166-1 alpha-2). */
  readonly country: string
  /** In the form that works from everywhere: `+212 537 21 96 00`. */
  readonly number: string
  /** Where it was found: an address, or who said so. */
  readonly source: string
  readonly checkedOn: IsoDate
}

/** A number that can be dialled from any country: a plus, then seven to fifteen digits (ITU E.164), in groups. */
export function isInternationalNumber(text: string): boolean {
  if (!/^\+[1-9]\d*([ -]\d+)*$/.test(text)) return false
  const digits = text.replaceAll(/\D/g, '').length
  return digits >= 7 && digits <= 15
}

/** The lines of the file, in the one way that they are written. */
export function embassyText({
  number,
  source,
  checkedOn,
}: Pick<EmbassyNumber, 'number' | 'source' | 'checkedOn'>): string {
  return yamlLines([
    ['number', number],
    ['source', source],
    ['checked_on', checkedOn],
  ])
}
