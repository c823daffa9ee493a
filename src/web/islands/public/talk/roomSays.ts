import type { SentState } from '../../../../domain/conversations/talkWire.ts'
import { LONGEST_TEXT } from './beginForm.ts'
import type { Said } from './roomLines.ts'
import { said } from './said.ts'

/** Where somebody writes; missing when nothing may be written. */
export function boxOf(room: HTMLElement): HTMLTextAreaElement | undefined {
  return room.querySelector<HTMLTextAreaElement>('form[data-talk="add"] [name="text"]') ?? undefined
}

/** Puts a sentence in its place, when it is not there already: what is said again is read aloud again. */
export function say(room: HTMLElement, place: string, text: string): void {
  const found = room.querySelector(place)
  if (found && found.textContent !== text) found.textContent = text
}

/** What is wrong with a message that somebody wants to send, in a sentence; empty when nothing is. */
export function faultOf(text: string, pictures: number): string {
  if (text === '' && pictures === 0) return said('add_missing')
  const filled = { letters: String(text.length), most: String(LONGEST_TEXT) }
  return text.length > LONGEST_TEXT ? said('text_long', filled) : ''
}

/** Says what is wrong under the box, and brings somebody to it; without a text nothing is wrong any more. */
export function sayAddFault(room: HTMLElement, text: string, box?: HTMLElement): void {
  const place = room.querySelector<HTMLElement>('[data-add-fault]')
  if (place) {
    place.textContent = text
    place.hidden = text === ''
  }
  if (text === '') boxOf(room)?.removeAttribute('aria-invalid')
  else box?.setAttribute('aria-invalid', 'true')
  if (text !== '') box?.focus()
}

/** Under one's own message, when it is the last one: whether somebody of the desk has read it. */
export function sayRead(room: HTMLElement, all: readonly Said[], state: SentState | undefined): void {
  const last = all[all.length - 1]
  const isOwn = last?.kind === 'own' || last?.line.author === 'reporter'
  const number = last?.kind === 'own' ? last.number : last?.line.number
  const isKnown = state !== undefined && isOwn && number !== undefined
  // Where nothing may be written, nothing lies in wait to be read either.
  const waits = boxOf(room) ? 'waits' : ''
  const text = isKnown ? said(state.readByDesk >= number ? 'was_read' : waits) : ''
  say(room, '[data-read]', text)
}

/** Everything that is known of a conversation but its messages: what the page says of it in words. */
export function standingKey({ newest: _, reporterKey: __, ...standing }: SentState): string {
  return JSON.stringify(standing)
}
