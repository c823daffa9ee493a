import { COVERED } from '../cover.ts'
import { startActing } from './acting.ts'
import { startDuty } from './duty.ts'
import { startLive } from './live.ts'
import type { OpenedTalk } from './openedTalk.ts'
import { watchPerson } from './personHere.ts'
import { startRecovering } from './recovering.ts'
import { openTalk, type Room, takePanel, tellRead } from './room.ts'
import { startSentences } from './sentences.ts'
import { unlockBy } from './unlock.ts'
import { startWalking } from './walking.ts'
import { startWriting } from './writing.ts'

// The room of conversations without a name. Keys, texts and drafts are in the memory of this document and nowhere else: they go with it.

document.addEventListener('DOMContentLoaded', () => {
  const root = document.querySelector<HTMLElement>('[data-room]')
  if (!root) return
  const room: Room = {
    root,
    drafts: new Map(),
    language: undefined,
    identity: undefined,
    talk: undefined,
    settles: settle,
    before: Promise.resolve(),
    parts: new Map(),
    stamps: {},
  }
  startUnlock(room)
  startDuty()
  watchPerson(() => {
    if (room.talk) tellRead(room.talk)
  })
  startWalking(room, startLive(room))
  void takePanel(room)
  document.addEventListener(COVERED, () => forget(room))
  // What was typed is kept nowhere: whoever goes with something unsent is asked first.
  window.addEventListener('beforeunload', (event) => {
    if ([...room.drafts.values()].some(({ message, note }) => `${message}${note}`.trim() !== '')) event.preventDefault()
  })
  // A page that comes back from the memory of the browser would come back opened.
  window.addEventListener('pagehide', () => forget(room))
  window.addEventListener('pageshow', ({ persisted }) => persisted && location.reload())
})

function startUnlock(room: Room): void {
  const part = document.querySelector<HTMLElement>('[data-key-part]')
  const form = part?.querySelector<HTMLFormElement>('form[data-unlock]')
  if (!part || !form) return
  unlockBy(form, (identity) => {
    room.identity = identity
    part.remove()
    void openTalk(room)
    room.root.querySelector<HTMLElement>('[data-talk] h2, [data-open-talk]')?.focus()
  })
}

function settle(room: Room, talk: OpenedTalk): void {
  startWriting(room, talk)
  startSentences(room, talk)
  startActing(room, talk)
  startRecovering(room, talk)
}

/** Keys and what was typed are let go; what was opened goes with the page. */
function forget(room: Room): void {
  room.identity = undefined
  room.talk = undefined
  room.drafts.clear()
  room.language = undefined
}
