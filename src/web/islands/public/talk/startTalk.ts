import { beginHere } from './beginPage.ts'
import { coverPage } from './coverPage.ts'
import { forgetFirstPictures, takeFirstPictures } from './firstPictures.ts'
import { startIdleClock } from './idleClock.ts'
import { openHere } from './openPage.ts'
import { closeRoom, doInRoom, emptyRoom, enterRoom, writeInRoom } from './room.ts'

/**
 * Takes over the forms of a conversation, on this page and on those that are put in its place: what is typed is sealed here. Whatever this
 * script can't do, the page does without it.
 */
export function startTalk(): void {
  // Before the script of all pages, which sends a form as it is.
  document.addEventListener('submit', takeForm, { capture: true })
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('[data-cover]')) cover()
  })
  document.addEventListener('keydown', ({ key, ctrlKey, metaKey, target }) => {
    const isBox = target instanceof HTMLTextAreaElement && target.form?.dataset.talk === 'add'
    if (isBox && key === 'Enter' && (ctrlKey || metaKey)) writeInRoom()
  })
  document.addEventListener('baken:shown', arrive)
  window.addEventListener('pagehide', () => {
    emptyRoom()
    forgetFirstPictures()
  })
  startIdleClock(() => {
    closeRoom()
    enterRoom()
  })
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', arrive)
  else arrive()
}

function arrive(): void {
  document.documentElement.dataset.talk = 'ready'
  for (const place of document.querySelectorAll<HTMLElement>('[data-sealed-by]'))
    place.hidden = place.dataset.sealedBy !== 'browser'
  takeFirstPictures()
  enterRoom()
}

function cover(): void {
  closeRoom()
  coverPage(enterRoom)
}

function takeForm(event: SubmitEvent): void {
  const { target: form, submitter } = event
  if (!(form instanceof HTMLFormElement)) return
  const isTaken = take(form, submitter)
  if (!isTaken) return
  event.preventDefault()
  event.stopPropagation()
}

function take(form: HTMLFormElement, submitter: HTMLElement | null): boolean {
  const isInRoom = form.closest('[data-talk-room]') !== null
  if (form.dataset.talk === 'begin') return beginHere(form)
  if (form.dataset.talk === 'open') {
    openHere(form)
    return true
  }
  if (!isInRoom) return false
  if (form.dataset.talk === 'add') writeInRoom()
  if (form.dataset.talk === 'do' && submitter instanceof HTMLButtonElement) void doInRoom(submitter.value)
  return true
}
