import { z } from 'zod'
import { code, labels, source, text, uniqueEntries } from '../shapes.ts'

const oneLine = text.refine((value) => !value.includes('\n'), 'a definition of one line')

const term = z.strictObject({ code, ...labels, def_nl: oneLine, def_en: oneLine, source: source.optional() })

/** Terms in both languages; `code` is the name in code where there is one. */
export const glossaryFile = z.strictObject({
  default_sources: z.strictObject({ terms: source }),
  terms: uniqueEntries(term).min(1),
})
