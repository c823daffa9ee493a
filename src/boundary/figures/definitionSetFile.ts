import { z } from 'zod'
import { codedFields } from '../../domain/codes/codedState.ts'
import type { DefinitionSet, NumberDefinition } from '../../domain/figures/definitionSet.ts'
import { code, codes, labels, localText, source } from '../profile/shapes.ts'

const setName = z.string().regex(/^[a-z]{2,8}-\d{4}$/, 'a name such as nl-2018')
const wordOfId = z.string('a text; a number needs quotes').regex(/^[a-z0-9_]+$/, 'lower-case letters, digits and _')
const localLabels = z.strictObject(labels).transform(localText)

const condition = z.partialRecord(z.enum(codedFields), codes.min(1, 'at least one code'))

const codeLabel = z.strictObject({ code, ...labels }).transform((raw) => ({ code: raw.code, label: localText(raw) }))

const row = z
  .strictObject({ code, ...labels, counts: codes.min(1).optional(), note: localLabels.optional() })
  .transform((raw) => ({ code: raw.code, label: localText(raw), counts: raw.counts ?? [raw.code], note: raw.note }))

const rows = z
  .array(row)
  .refine((all) => isEachOnce(all.map((one) => one.code)), 'rows with each code once')
  .refine((all) => isEachOnce(all.flatMap((one) => one.counts)), 'rows that count each code once')

const table = z
  .strictObject({ id: wordOfId, ...labels, of: condition, by: z.enum(codedFields), definition: localLabels, rows })
  .transform((raw) => ({ ...raw, title: localText(raw) }))

const section = z
  .strictObject({ id: code, ...labels, tables: z.array(wordOfId) })
  .transform((raw) => ({ id: raw.id, title: localText(raw), tables: raw.tables }))

const cell = '[a-z0-9_]+(?:\\.[a-z0-9_]+)*'
const numberText = z
  .string('a sum of cells, such as "table.5 - open.abandonment"')
  .max(1000)
  .regex(new RegExp(`^${cell}(?: [+-] ${cell})*$`), 'a sum of cells, such as "table.5 - open.abandonment"')
  .transform(sumOfCells)

const sentence = z
  .strictObject({ id: code, section: code, ...labels, numbers: z.record(code, numberText) })
  .transform((raw) => ({ id: raw.id, section: raw.section, text: localText(raw), numbers: raw.numbers }))

/** The file of a definition set, before its references are looked up. */
export const definitionSetFile = z
  .strictObject({
    name: setName,
    source,
    population: condition,
    topics: z.array(codeLabel),
    victim_groups: z.array(codeLabel),
    returns: codes,
    derived_codes: z.array(codeLabel),
    sections: z.array(section),
    tables: z.array(table),
    sentences: z.array(sentence),
    notes: z.array(localLabels),
  })
  .transform(
    (raw): DefinitionSet => ({
      name: raw.name,
      source: raw.source,
      population: raw.population,
      topics: raw.topics,
      victimGroups: raw.victim_groups,
      returns: raw.returns,
      derivedCodes: raw.derived_codes,
      sections: raw.sections,
      tables: raw.tables,
      sentences: raw.sentences,
      notes: raw.notes,
    }),
  )

function sumOfCells(sum: string): NumberDefinition {
  const [first = '', ...others] = sum.split(' ')
  const terms: { sign: 1 | -1; cell: string }[] = [{ sign: 1, cell: first }]
  for (let at = 0; at + 1 < others.length; at += 2) {
    terms.push({ sign: others[at] === '-' ? -1 : 1, cell: others[at + 1] ?? '' })
  }
  return terms
}

function isEachOnce(values: readonly string[]): boolean {
  return new Set(values).size === values.length
}
