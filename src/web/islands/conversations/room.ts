import type { ReaderIdentity } from '../../../sealing/conversations/readerIdentity.ts'
import { listForConsent } from './consentMessages.ts'
import { fetchPart, sendJson } from './fetched.ts'
import { listForCase } from './intoCase.ts'
import { type OpenedTalk, openedUpTo, openSealed, writingKey } from './openedTalk.ts'
import { isPersonHere } from './personHere.ts'
import { startPictures } from './pictures.ts'

/** What a worker typed and did not send, by conversation: in memory, and nowhere else. */
export type Drafts = Map<string, { message: string; note: string }>

/** The room as it stands open. */
export type Room = {
  readonly root: HTMLElement
  readonly drafts: Drafts
  /** In which language sentences were last picked. */
  language: string | undefined
  identity: ReaderIdentity | undefined
  talk: OpenedTalk | undefined
  /** What is done when a panel stands on the page for the first time. */
  readonly settles: (room: Room, talk: OpenedTalk) => void
  /** One thing after another: a panel that changes while it changes would be neither. */
  before: Promise<void>
  /** The parts of the panel as the server made them. */
  parts: Map<string, Node>
  /** What was heard last of each conversation: another text whenever something happened in it. */
  stamps: Readonly<Record<string, string>>
}

export function placeOfTalk(room: Room): HTMLElement | null {
  return room.root.querySelector('[data-place="talk"]')
}

/**
 * Takes the panel that stands on the page as the one that is open, and opens what is sealed in it. `stamp` is what was heard before it was
 * fetched.
 */
export function takePanel(room: Room, stamp?: string): Promise<void> {
  const panel = placeOfTalk(room)?.querySelector<HTMLElement>('[data-talk]')
  room.root.dataset['roomOpen'] = panel?.dataset['talk'] ?? ''
  for (const none of room.root.querySelectorAll<HTMLElement>('[data-none]')) none.hidden = panel !== null
  markRow(room)
  room.parts = new Map()
  room.talk = undefined
  if (!panel) return Promise.resolve()
  const number = panel.dataset['talk'] ?? ''
  const talk: OpenedTalk = { number, panel, stamp, keys: new Map(), proven: undefined, readTo: 0 }
  room.talk = talk
  for (const part of panel.querySelectorAll<HTMLElement>('[data-part]'))
    room.parts.set(part.dataset['part'] ?? '', part.cloneNode(true))
  room.settles(room, talk)
  return openTalk(room)
}

/** Opens what is still sealed in the panel; then one can write. */
export function openTalk(room: Room): Promise<void> {
  return inTurn(room, async () => {
    const { talk, identity } = room
    if (!talk || !identity) return
    const isNew = talk.proven === undefined
    const list = talk.panel.querySelector<HTMLElement>('[data-lines]')
    const wasAtEnd = !list || list.scrollHeight - list.scrollTop - list.clientHeight < 80
    await openSealed(talk, identity)
    startPictures(talk)
    listForCase(talk)
    listForConsent(talk)
    tellRead(talk)
    for (const compose of talk.panel.querySelectorAll<HTMLElement>('[data-compose]'))
      compose.hidden = writingKey(talk) === undefined
    if (list && (isNew || wasAtEnd)) list.scrollTop = list.scrollHeight
    if (isNew && writingKey(talk)) showField(talk)
  })
}

/** Who opens a conversation sees what was said last and where to answer it. */
function showField({ panel }: OpenedTalk): void {
  const field = panel.querySelector('[data-compose]')
  if (field && field.getBoundingClientRect().bottom > window.innerHeight) panel.scrollIntoView({ block: 'start' })
}

/**
 * Tells the register how far everything opened here: read is what a person who is there could see, and who has the conversation or could
 * take it.
 */
export function tellRead(talk: OpenedTalk): void {
  const upTo = openedUpTo(talk)
  if (upTo <= talk.readTo || talk.panel.dataset['reads'] !== 'yes' || !isPersonHere()) return
  const before = talk.readTo
  talk.readTo = upTo
  void sendJson(talk.panel.dataset['read'] ?? '', { upTo }, false).then(({ ok }) => {
    // It is told again with the next thing that happens.
    if (!ok) talk.readTo = before
  })
}

/**
 * Asks for what is new in the open conversation: lines are added, parts that changed are replaced, and what is typed stays. Gives whether
 * all of it came.
 */
export async function refreshTalk(room: Room): Promise<boolean> {
  let came: Came = 'all'
  await inTurn(room, async () => {
    const { talk } = room
    if (!talk) return
    do came = await addNewer(room, talk)
    while (came === 'part')
  })
  await openTalk(room)
  return came === 'all'
}

/** Whether more may be there than came at once. */
type Came = 'all' | 'part' | 'nothing'

async function addNewer(room: Room, talk: OpenedTalk): Promise<Came> {
  const last = [...talk.panel.querySelectorAll<HTMLElement>('[data-line]')].at(-1)?.dataset['line'] ?? '0'
  const fresh = await fetchPart(`${talk.panel.dataset['panel']}?after=${last}`, '[data-talk]')
  if (room.talk !== talk) return 'all'
  if (!fresh) return 'nothing'
  for (const name of ['generation', 'reads'] as const) talk.panel.dataset[name] = fresh.dataset[name] ?? ''
  const lines = [...fresh.querySelectorAll<HTMLElement>('[data-line]')]
  talk.panel.querySelector('[data-lines]')?.append(...lines)
  for (const part of fresh.querySelectorAll<HTMLElement>('[data-part]')) replacePart(room, talk, part)
  room.settles(room, talk)
  const newest = lines.at(-1)?.dataset['line']
  if (newest !== undefined && Number(newest) < Number(fresh.dataset['newest'])) return 'part'
  talk.panel.dataset['newest'] = fresh.dataset['newest'] ?? ''
  return 'all'
}

/** Puts what was said before the first line above it; what is read stays in sight. */
export async function showEarlier(room: Room): Promise<void> {
  await inTurn(room, async () => {
    const { talk } = room
    const list = talk?.panel.querySelector<HTMLElement>('[data-lines]')
    const button = talk?.panel.querySelector<HTMLElement>('[data-earlier]')
    const first = list?.querySelector<HTMLElement>('[data-line]')?.dataset['line']
    if (!talk || !list || !button || first === undefined) return
    const fresh = await fetchPart(`${talk.panel.dataset['panel']}?before=${first}`, '[data-talk]')
    if (!fresh || room.talk !== talk) return
    const lines = [...fresh.querySelectorAll<HTMLElement>('[data-line]')]
    const height = list.scrollHeight
    list.prepend(...lines)
    list.scrollTop += list.scrollHeight - height
    // Where none came, some are missing, and that is said.
    const now = lines[0]?.dataset['line'] ?? '1'
    button.hidden = now === '1'
    if (button.hidden) list.focus()
  })
  await openTalk(room)
}

function replacePart(room: Room, { panel }: OpenedTalk, fresh: HTMLElement): void {
  const name = fresh.dataset['part'] ?? ''
  if (room.parts.get(name)?.isEqualNode(fresh)) return
  room.parts.set(name, fresh.cloneNode(true))
  panel.querySelector(`[data-part="${name}"]`)?.replaceWith(fresh)
}

/** Marks in the queue which conversation is open. */
export function markRow({ root }: Room): void {
  for (const link of root.querySelectorAll<HTMLElement>('[data-open-talk]')) {
    if (link.dataset['openTalk'] === root.dataset['roomOpen']) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
  }
}

function inTurn(room: Room, work: () => Promise<void>): Promise<void> {
  const mine = room.before.then(work)
  // What went wrong is the caller's to hear; the next one begins all the same.
  room.before = mine.catch(() => undefined)
  return mine
}
