import { z } from 'zod'
import type { ContentFinding } from '../../domain/knowledge/contentFinding.ts'
import {
  type ContactCheck,
  type ContactFactName,
  canBeChecked,
  checkWays,
  contactFactNames,
} from '../../domain/knowledge/publishing/contactCheck.ts'
import { isoDate, text } from '../profile/shapes.ts'
import { parseFactFile } from './factFile.ts'

type ParsedCheck = {
  /** Missing when the file can't be read. */
  readonly check: ContactCheck | undefined
  readonly findings: readonly ContentFinding[]
}

const facts = Object.fromEntries(contactFactNames.map((name) => [name, text.optional()])) as Readonly<
  Record<ContactFactName, z.ZodOptional<typeof text>>
>

const fields = z
  .strictObject({
    checked_on: isoDate,
    how: z.enum(checkWays),
    source: text.max(300, 'a text of at most 300 characters'),
    ...facts,
  })
  .refine((read) => canBeChecked({ facts: read }), 'a number, an address or a url: what was checked')

/** Reads the check of one contact from the text of its file, with everything that is wrong in it. `file` is `contacts/hub_lkha.yaml`. */
export function parseContactCheck(file: string, text: string): ParsedCheck {
  const read = parseFactFile(file, text, { kind: 'contacts', fields, rule: 'check_field' })
  if ('findings' in read) return { check: undefined, findings: read.findings }
  const { checked_on: checkedOn, how, source, ...own } = read.fields
  const lines = Object.fromEntries(Object.keys(read.fields).map((field) => [field, read.lineOf(field)]))
  return { check: { file, contact: read.code, checkedOn, how, source, facts: own, lines }, findings: [] }
}
