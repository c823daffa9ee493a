import { z } from 'zod'
import type { ContentFinding } from '../../domain/knowledge/contentFinding.ts'
import { type EmbassyNumber, isInternationalNumber } from '../../domain/knowledge/publishing/embassyNumber.ts'
import { isoDate, text } from '../profile/shapes.ts'
import { parseFactFile } from './factFile.ts'

type ParsedEmbassy = {
  /** Missing when the file can't be read. */
  readonly embassy: EmbassyNumber | undefined
  readonly findings: readonly ContentFinding[]
}

const fields = z.strictObject({
  number: z
    .string('+212 537 21 96 00')
    .refine(isInternationalNumber, '+, the code of the country, then 7 to 15 digits in all (+212 537 21 96 00)'),
  source: text.max(300, 'a text of at most 300 characters'),
  checked_on: isoDate,
})

/** Reads the number of one embassy from the text of its file, with everything that is wrong in it. `file` is `embassies/MA.yaml`. */
export function parseEmbassy(file: string, text: string): ParsedEmbassy {
  const read = parseFactFile(file, text, { kind: 'embassies', fields, rule: 'embassy_field' })
  if ('findings' in read) return { embassy: undefined, findings: read.findings }
  const { number, source, checked_on: checkedOn } = read.fields
  return { embassy: { file, country: read.code, number, source, checkedOn }, findings: [] }
}
