import { entryKinds } from '../../../domain/casework/journal/journalEvents.ts'
import type { PartContent } from '../../../domain/casework/sealedPart.ts'
import { act } from './act.ts'
import { day, line, number, oneOf, text } from './fields.ts'

/** Each kind of entry is a sealed part of its own. Facts and statements go with the journal; what somebody thinks of them lies in no area. */
const partOf = { fact: 'journal_facts', statement: 'journal_statements', view: 'journal_views' } as const

const entry = { on: day, kind: oneOf(entryKinds), text: text(), said_by: line.optional() }

function contentOf({
  text: written,
  said_by,
}: {
  readonly text: string
  readonly said_by?: string | undefined
}): PartContent {
  return { text: written, ...(said_by !== undefined && { said_by }) }
}

export const journalActs = {
  'write-entry': act(entry, ({ on, kind, ...words }) => ({
    command: { do: 'write-entry', on, kind, hasSource: words.said_by !== undefined },
    parts: [{ part: partOf[kind], content: contentOf(words) }],
  })),
  'correct-entry': act({ ...entry, entry: number }, ({ on, kind, entry: written, ...words }) => ({
    command: { do: 'correct-entry', on, kind, entry: written, hasSource: words.said_by !== undefined },
    parts: [{ part: partOf[kind], content: contentOf(words) }],
  })),
  'withdraw-document': act({ on: day, document: number, reason: text(2000) }, ({ on, document, reason }) => ({
    command: { do: 'withdraw-document', on, document },
    parts: [{ part: 'journal', content: { reason } }],
  })),
}
