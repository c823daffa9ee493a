import type { SentState } from '../../../../domain/conversations/talkWire.ts'
import { markOf } from '../../../../sealing/conversations/talkMark.ts'
import { type AskProblem, askFor } from './askFor.ts'
import { type ChosenPictures, takePictures } from './chosenPictures.ts'
import { goTo, pageAt, pathOf } from './goTo.ts'
import { forgetKeys, heldKeys, wipe } from './heldKeys.ts'
import { type Said, showLine } from './roomLines.ts'
import { boxOf, faultOf, say, sayAddFault, sayRead, standingKey } from './roomSays.ts'
import { said } from './said.ts'
import { sayFaults } from './sayFaults.ts'
import type { Written } from './sealPieces.ts'
import { openTalk, type Talk } from './talk.ts'

// The room of a conversation. Its page may be put in the place of another or of itself; what is said lives on in `talk`.

type Room = { readonly element: HTMLElement; readonly list: HTMLElement; readonly pictures: ChosenPictures | undefined }

let talk: Talk | undefined
let room: Room | undefined
let draft = ''
/** The conversation that this is of, by its mark. */
let draftOf = ''
/** Whether the connection is gone. */
let isLost = false
/** What of the conversation stands on the screen in words. */
let shownFor: string | undefined

/** Whether there is a room on this page that somebody has the keys for: it is shown, and otherwise the code is asked. */
export function enterRoom(): void {
  const element = document.querySelector<HTMLElement>('[data-talk-room]')
  const list = element?.querySelector<HTMLElement>('[data-lines]')
  room = undefined
  if (!element || !list) return
  const keys = heldKeys()
  element.hidden = keys === undefined
  const needsCode = document.querySelector<HTMLElement>('[data-needs-code]')
  if (needsCode) needsCode.hidden = keys !== undefined
  if (!keys) return
  const form = element.querySelector<HTMLFormElement>('form[data-talk="add"]')
  const pictures = form
    ? takePictures(form, (name) => sayAddFault(element, name === undefined ? '' : said(name)))
    : undefined
  room = { element, list, pictures }
  const box = boxOf(element)
  if (box && box.value === '') box.value = draft
  draftOf = markOf(keys.recipient)
  if (talk && talk.keys.recipient === keys.recipient) {
    for (const one of talk.said()) show(one)
    hideNow()
    return
  }
  drop()
  isLost = false
  shownFor = undefined
  talk = openTalk(keys, { changed: show, stands, refused, line: sayLine, over: askCodeAgain })
}

/** Somebody came back with the code while what they wrote still waited: it is the same conversation, and goes on. */
export function goOnIfSame(): void {
  const keys = heldKeys()
  if (talk && keys && talk.keys.recipient === keys.recipient) talk.goOn()
}

/** What somebody wrote and is not known to be sent, and in which conversation, by its mark. */
export function unsentHere(): { readonly text: string; readonly of: string } {
  const onItsWay = (talk?.said() ?? []).flatMap((one) =>
    one.kind === 'own' && one.number === undefined ? [one.own.content.text] : [],
  )
  return { text: [...onItsWay, draft].filter(Boolean).join('\n\n'), of: draftOf }
}

/** From now what was unsent stands in the form where the code is typed, and nowhere else. */
export function giveUnsent(): void {
  draft = ''
  drop()
}

/** What stood in the form where the code was typed comes into the box of the conversation with this mark. */
export function keepUnsent(text: string, of: string): void {
  draft = [text, draft].filter(Boolean).join('\n\n')
  draftOf = of
}

/** Sends what stands in the box, and empties it: from now it stands in the list, on its way. */
export function writeInRoom(): void {
  const box = room && boxOf(room.element)
  if (!talk || !room || !box) return
  if (room.pictures?.goesOnLater(writeInRoom)) return
  const text = box.value.replace(/\r\n?/g, '\n').trim()
  const pictures = room.pictures?.chosen() ?? []
  const fault = faultOf(text, pictures.length)
  sayAddFault(room.element, fault, box)
  if (fault !== '') return
  talk.write({ text, pictures })
  box.value = ''
  draft = ''
  room.pictures?.clear()
  box.focus()
}

/** What somebody wants beside writing. The page says where it stands then. */
export async function doInRoom(deed: string): Promise<void> {
  const asked = await askFor('/talk/do', { do: deed }, talk && { mark: markOf(talk.keys.recipient) })
  if (asked.ok) await showStanding()
  if (room) sayAddFault(room.element, asked.ok ? '' : problemText(asked.error.problem))
}

/** Takes everything off the screen. What was typed is kept in memory until the page goes, and the keys while something waits. */
export function closeRoom(): void {
  keepDraft()
  forgetKeys()
  emptyScreen()
  if (talk && !talk.isWaiting()) drop()
}

/** The page goes: nothing is kept. */
export function emptyRoom(): void {
  draft = ''
  room = undefined
  forgetKeys()
  drop()
}

function emptyScreen(): void {
  const box = room && boxOf(room.element)
  if (box) box.value = ''
  room?.list.replaceChildren()
  room?.pictures?.clear()
  room = undefined
}

function drop(): void {
  talk?.stop()
  if (talk) wipe(talk.keys)
  talk = undefined
}

function askCodeAgain(): void {
  closeRoom()
  enterRoom()
  const form = document.querySelector<HTMLElement>('[data-needs-code] form')
  if (form) sayFaults(form, [said('over')])
}

function show(one: Said): void {
  if (!room || !talk) {
    // It arrived while nobody looks: then there is nothing more to keep the keys for.
    if (talk && !talk.isWaiting()) drop()
    return
  }
  const isAtEnd = isInSight(room.list.lastElementChild)
  showLine(room.list, talk.keys, one, talk.statusOf(one))
  sayRead(room.element, talk.said(), talk.state())
  // Whoever reads what was said earlier stays there.
  if (isAtEnd || one.kind === 'own') room.list.lastElementChild?.scrollIntoView({ block: 'nearest' })
}

function isInSight(line: Element | null): boolean {
  return !line || line.getBoundingClientRect().top < window.innerHeight
}

function stands(state: SentState): void {
  if (room) sayRead(room.element, talk?.said() ?? [], state)
  const key = standingKey(state)
  // The page around it came just before.
  const isNews = shownFor !== undefined && shownFor !== key
  shownFor = key
  if (isNews) void showStanding()
}

/** What the server knows of the conversation comes in words with the page: where it stands, and what somebody can do. */
async function showStanding(): Promise<void> {
  const page = await pageAt(pathOf('talk'))
  if (!room || !page) return
  const before = boxOf(room.element) !== undefined
  const isWritable = page.querySelector('[data-talk-room] form[data-talk="add"]') !== null
  if (before !== isWritable) return showPageAnew()
  for (const part of ['[data-standing]', '[data-acts]']) {
    const [old, fresh] = [room.element.querySelector(part), page.querySelector(part)]
    if (old && fresh && !isSame(old, fresh)) old.replaceWith(document.adoptNode(fresh))
  }
  hideNow()
}

/** While nothing is heard, nobody can say who is there. */
function hideNow(): void {
  for (const line of room?.element.querySelectorAll<HTMLElement>('[data-now]') ?? []) line.hidden = isLost
}

const ofLine = { lost: 'lost_line', back: 'back_again', slow: 'too_fast' } as const

function sayLine(is: 'lost' | 'back' | 'slow' | 'quiet'): void {
  if (is === 'lost' || is === 'back') isLost = is === 'lost'
  hideNow()
  if (room) say(room.element, '[data-live]', is === 'quiet' ? '' : said(ofLine[is]))
  for (const one of talk?.said() ?? []) if (one.kind === 'own' && one.number === undefined) show(one)
}

/** What could not be sent comes back into the box with its pictures, before what was typed since. */
function refused({ text, pictures }: Written, problem: AskProblem): void {
  const box = room && boxOf(room.element)
  if (box) box.value = [text, box.value].filter(Boolean).join('\n\n')
  else draft = [text, draft].filter(Boolean).join('\n\n')
  void room?.pictures?.putBack(pictures)
  for (const item of [...(room?.list.children ?? [])]) if (!(item as HTMLElement).dataset.number) item.remove()
  for (const one of talk?.said() ?? []) if (one.kind === 'own' && one.number === undefined) show(one)
  const why = [said('not_sent'), problemText(problem)].filter(Boolean).join(' ')
  if (room) sayAddFault(room.element, why, box)
}

function problemText(problem: AskProblem): string {
  return said(problem) || said('busy')
}

/** The page is asked for anew and put in the place of this one, with what was typed and where somebody was. */
async function showPageAnew(): Promise<void> {
  const box = room && boxOf(room.element)
  const hadFocus = box !== undefined && document.activeElement === box
  keepDraft()
  const came = await goTo(pathOf('talk'))
  if (!came && room) sayAddFault(room.element, said('lost') || said('busy'))
  if (came && hadFocus && room) boxOf(room.element)?.focus()
}

/** A fold that somebody opened makes no difference, and is not closed under their finger. */
function isSame(old: Element, fresh: Element): boolean {
  const folded = old.cloneNode(true) as Element
  for (const fold of folded.querySelectorAll('details[open]')) fold.removeAttribute('open')
  return folded.isEqualNode(fresh)
}

function keepDraft(): void {
  const box = room && boxOf(room.element)
  if (box) draft = box.value
}
