import type { SentLine, SentMessage, SentState } from '../../../../domain/conversations/talkWire.ts'
import { fromText, utf8Text } from '../../../../sealing/conversations/bytes.ts'
import { openingKeyOf, unwrapForReporter } from '../../../../sealing/conversations/conversationKey.ts'
import type { ReporterKeys } from '../../../../sealing/conversations/deriveFromSecret.ts'
import { openMessage } from '../../../../sealing/conversations/message.ts'
import { markOf } from '../../../../sealing/conversations/talkMark.ts'
import { askForBytes } from './askFor.ts'
import { sealPieces, type Written } from './sealPieces.ts'

/** A message as it is shown; the text is missing when it did not open. */
export type ReadLine = {
  readonly number: number
  readonly generation: number
  readonly author: 'reporter' | 'desk'
  readonly text: string | undefined
  readonly pictures: number
  readonly writtenAt: string
}

/** Seals a message and its pictures for a number. Missing when what to write on does not come from this conversation. */
export async function sealWritten(
  keys: ReporterKeys,
  written: Written,
  number: number,
  { generation, reporterKey }: SentState,
): Promise<SentMessage | undefined> {
  const wrapped = fromText(reporterKey)
  const key = wrapped && (await unwrapForReporter(keys, generation, wrapped))
  if (!key) return undefined
  return { number, generation, ...(await sealPieces(key, { generation, number }, written)) }
}

export async function openLine(keys: ReporterKeys, line: SentLine): Promise<ReadLine> {
  const { number, author, generation, writtenAt } = line
  const found = await openPart(keys, { number, author, generation }, 0, fromText(line.sealed))
  const text = found && utf8Text(found.body)
  return { number, author, generation, writtenAt, text, pictures: text === undefined ? 0 : (found?.attachments ?? 0) }
}

/** The bytes of a picture of a message; missing when it did not come, or is not of that place. */
export async function openPicture(keys: ReporterKeys, line: Place, part: number): Promise<Uint8Array | undefined> {
  const sealed = await askForBytes(`/talk/part?number=${line.number}&part=${part}`, {
    mark: markOf(keys.recipient),
  })
  return (await openPart(keys, line, part, sealed))?.body
}

type Place = Pick<ReadLine, 'number' | 'author' | 'generation'>

async function openPart(
  keys: ReporterKeys,
  { number, author, generation }: Place,
  part: number,
  sealed: Uint8Array | undefined,
) {
  if (!sealed) return undefined
  const opened = await openMessage(openingKeyOf(keys), { generation, number, part, author, kind: 'message' }, sealed)
  return opened.ok ? opened.value : undefined
}
