import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { Side } from '../../domain/conversations/conversation.ts'
import { canonicalJson } from '../../domain/shared/canonicalJson.ts'
import { ok, type Result, refuse } from '../../domain/shared/result.ts'
import { openWith, sealTo } from './ageFile.ts'
import { isSame, joined, utf8Bytes, utf8Text } from './bytes.ts'
import { readHeader } from './messageHeader.ts'
import { paddedSize } from './padding.ts'

/**
 * Where a sealed piece belongs: the generation of the key, its number in the row, and its part (0 is the text, 1 and on are attachments).
 * With the conversation it stands inside the seal, so that a piece under another number, author or conversation is refused.
 */
export type MessagePlace = {
  readonly generation: number
  readonly number: number
  readonly part: number
  readonly author: Side
  readonly kind: 'message' | 'note'
}

/**
 * What a writer needs. A conversation goes by the recipient of its reporter, which no other has; `recipient` is that of the desk's key, and
 * with the voucher the two sides show that a message is theirs.
 */
export type WritingKey = {
  readonly conversation: string
  readonly recipient: string
  readonly voucher: Uint8Array
}

/** What a reader needs: the identity of the desk's key, or the reporter's own. */
export type OpeningKey = {
  readonly conversation: string
  readonly identity: string
  readonly voucher: Uint8Array
}

/** What is sealed: bytes, how many attachments belong to the message, and of an attachment its name and media type. */
export type MessageContent = {
  readonly body: Uint8Array
  readonly attachments: number
  readonly file?: { readonly name: string; readonly type: string }
}

/** `closed`: not for this key, or damaged. `forged`: sealed by nobody of this conversation. `moved`: theirs, but of another place. */
export type OpenFault = 'closed' | 'forged' | 'moved'

const VERSION = 1
const LENGTH_BYTES = 4
const TAG_BYTES = 32
const VOUCHED = utf8Bytes('baken/conversation/message/1\n')

/** Seals a piece to the conversation, and unless it is an internal note to the reporter. Throws when it can't be sealed. */
export async function sealMessage(key: WritingKey, place: MessagePlace, content: MessageContent): Promise<Uint8Array> {
  const recipients = place.kind === 'note' ? [key.recipient] : [key.recipient, key.conversation]
  const { body, attachments, file } = content
  const text = canonicalJson({
    ...place,
    conversation: key.conversation,
    attachments,
    size: body.length,
    ...(file && { file }),
  })
  if (!readHeader(text)) throw new Error('nobody could open a piece with this header')
  const header = utf8Bytes(text)
  const bare = joined(Uint8Array.of(VERSION), lengthBytes(header.length), header, body)
  const padded = new Uint8Array(paddedSize(bare.length + TAG_BYTES) - TAG_BYTES)
  padded.set(bare)
  return sealTo(recipients, joined(padded, tagOf(key.voucher, padded)))
}

/** Opens a piece, as desk or reporter. Gives nothing that is not of this conversation and place, and of one of the two sides. */
export async function openMessage(
  key: OpeningKey,
  place: MessagePlace,
  file: Uint8Array,
): Promise<Result<MessageContent, OpenFault>> {
  const plain = await openWith(key.identity, file)
  if (!plain) return refuse('closed')
  const padded = plain.subarray(0, -TAG_BYTES)
  if (!isSame(plain.subarray(-TAG_BYTES), tagOf(key.voucher, padded))) return refuse('forged')
  const piece = readPiece(padded)
  if (!piece) return refuse('forged')
  return piece.place === canonicalJson({ ...place, conversation: key.conversation })
    ? ok(piece.content)
    : refuse('moved')
}

/**
 * What stands in a piece, and the text of its place. Missing when it can't be read: its tag shows that it is of somebody of this
 * conversation, and that may be somebody who wants to do harm.
 */
function readPiece(padded: Uint8Array): { readonly place: string; readonly content: MessageContent } | undefined {
  const start = 1 + LENGTH_BYTES
  if (padded[0] !== VERSION || padded.length < start) return undefined
  const end = start + new DataView(padded.buffer, padded.byteOffset).getUint32(1)
  const header = readHeader(utf8Text(padded.subarray(start, end)) ?? '')
  if (!header || end + header.size > padded.length) return undefined
  const { place, attachments, size, file } = header
  return { place, content: { body: padded.slice(end, end + size), attachments, ...(file && { file }) } }
}

function lengthBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(LENGTH_BYTES)
  new DataView(bytes.buffer).setUint32(0, length)
  return bytes
}

function tagOf(voucher: Uint8Array, padded: Uint8Array): Uint8Array {
  return hmac.create(sha256, voucher).update(VOUCHED).update(padded).digest()
}
