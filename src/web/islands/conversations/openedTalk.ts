import { fromText, isSame, utf8Text } from '../../../sealing/conversations/bytes.ts'
import { type ConversationKey, unwrapForReader } from '../../../sealing/conversations/conversationKey.ts'
import { type MessagePlace, openMessage } from '../../../sealing/conversations/message.ts'
import type { ReaderIdentity } from '../../../sealing/conversations/readerIdentity.ts'
import { writeText } from '../writeText.ts'

/** A conversation on the screen, with what opened of it. Held in memory only. */
export type OpenedTalk = {
  readonly number: string
  readonly panel: HTMLElement
  /** What was heard of it when it was last fetched; missing when nothing was. */
  stamp: string | undefined
  /** By generation. */
  readonly keys: Map<number, ConversationKey>
  /** The key with which a message of the reporter opened: until then nothing is written. */
  proven: ConversationKey | undefined
  /** Up to which line everything opened, as the register was told. */
  readTo: number
}

/** Opens keys and lines of a conversation that are still sealed, each once, and says what does not open. */
export async function openSealed(talk: OpenedTalk, identity: ReaderIdentity): Promise<void> {
  await openKeys(talk, identity)
  if (talk.keys.size === 0) return
  for (const line of talk.panel.querySelectorAll<HTMLElement>('[data-line][data-sealed]')) await openLine(talk, line)
  showState(talk)
}

/** The key to write with: of the newest generation, and of one hand with the one that opened what the reporter wrote. */
export function writingKey({ panel, keys, proven }: OpenedTalk): ConversationKey | undefined {
  const newest = keys.get(Number(panel.dataset['generation']))
  if (!newest || !proven) return undefined
  const isOfOneHand = newest.conversation === proven.conversation && isSame(newest.voucher, proven.voucher)
  return isOfOneHand ? newest : undefined
}

async function openKeys({ panel, keys }: OpenedTalk, { identity }: ReaderIdentity): Promise<void> {
  for (const held of panel.querySelectorAll<HTMLElement>('[data-key][data-sealed]')) {
    const generation = Number(held.dataset['key'])
    if (keys.has(generation)) continue
    const key = await unwrapForReader(identity, generation, bytesOf(held))
    if (key && key.conversation === panel.dataset['conversation']) keys.set(generation, key)
  }
}

async function openLine(talk: OpenedTalk, line: HTMLElement): Promise<void> {
  const place = placeOf(line)
  const key = talk.keys.get(place.generation)
  const opened = key && (await openMessage(key, place, bytesOf(line)))
  line.removeAttribute('data-sealed')
  const text = line.querySelector<HTMLElement>('[data-text]')
  const said = opened?.ok ? utf8Text(opened.value.body) : undefined
  if (!opened?.ok || said === undefined || !text) {
    const fault = opened && !opened.ok ? opened.error : 'closed'
    for (const note of line.querySelectorAll<HTMLElement>(`[data-fault="${fault}"]`)) note.hidden = false
    if (text) text.hidden = true
    return
  }
  writeText(text, said)
  line.dataset['isOpen'] = ''
  line.dataset['opened'] = String(opened.value.attachments)
  if (place.author === 'reporter') talk.proven ??= key
}

/** The last line up to which everything is there and opened; 0 when the first did not, or lines before it that were not read are not shown. */
export function openedUpTo({ panel }: OpenedTalk): number {
  const lines = [...panel.querySelectorAll<HTMLElement>('[data-line]')]
  const first = Number(lines[0]?.dataset['line'] ?? 1)
  if (first > Number(panel.dataset['readTo'] ?? 0) + 1) return 0
  const stop = lines.findIndex(
    ({ dataset }, at) => dataset['isOpen'] === undefined || Number(dataset['line']) !== first + at,
  )
  return Number((stop === -1 ? lines.at(-1) : lines[stop - 1])?.dataset['line'] ?? 0)
}

/** Where a line belongs: from its own words, which the seal has to confirm. */
export function placeOf({ dataset }: HTMLElement, part = 0): MessagePlace {
  const author = dataset['author'] === 'reporter' ? 'reporter' : 'desk'
  const kind = dataset['author'] === 'note' ? 'note' : 'message'
  return { generation: Number(dataset['generation']), number: Number(dataset['line']), part, author, kind }
}

function bytesOf({ dataset }: HTMLElement): Uint8Array {
  return fromText(dataset['sealed'] ?? '') ?? new Uint8Array()
}

/** Says above the lines what is wrong with them, if anything. */
function showState(talk: OpenedTalk): void {
  const numbers = [...talk.panel.querySelectorAll<HTMLElement>('[data-line]')].map(({ dataset }) =>
    Number(dataset['line']),
  )
  const [first = 1] = numbers
  const isToTheEnd = (numbers.at(-1) ?? 0) === Number(talk.panel.dataset['newest'])
  const hasEarlier = talk.panel.querySelector('[data-earlier]:not([hidden])') !== null
  const isWhole =
    isToTheEnd && (first === 1 || hasEarlier) && numbers.every((number, index) => number === first + index)
  const wrong = writingKey(talk) === undefined ? 'strange' : isWhole ? '' : 'gap'
  for (const state of talk.panel.querySelectorAll<HTMLElement>('[data-state]'))
    state.hidden = state.dataset['state'] !== wrong
}
