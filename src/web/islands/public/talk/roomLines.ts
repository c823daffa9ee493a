import type { ReporterKeys } from '../../../../sealing/conversations/deriveFromSecret.ts'
import { writeText } from '../../writeText.ts'
import type { Outgoing } from './courier.ts'
import { momentText } from './momentText.ts'
import { canvasOf } from './pictures.ts'
import { copyOf, said } from './said.ts'
import { openPicture, type ReadLine } from './sealing.ts'
import type { Written } from './sealPieces.ts'

/** What is said in a conversation, in the memory of this page: it can be shown again when the page around it is another. */
export type Said =
  | { readonly kind: 'read'; readonly line: ReadLine }
  | { readonly kind: 'own'; readonly own: Outgoing<Written>; number?: number; at?: string }

export type OwnStatus = 'waiting' | 'sending' | 'arrived'

/** The list of a room: newest last, one's own that are on their way under everything that has a number. */
export function showLine(list: HTMLElement, keys: ReporterKeys, one: Said, status?: OwnStatus): void {
  const old = elements.get(one)
  const item = old?.isConnected ? old : itemOf(one, keys)
  if (!item) return
  elements.set(one, item)
  const number = one.kind === 'read' ? one.line.number : one.number
  if (number === undefined) delete item.dataset.number
  else item.dataset.number = String(number)
  fill(item, '[data-when]', momentText(one.kind === 'read' ? one.line.writtenAt : (one.at ?? '')))
  fill(item, '[data-way]', status === undefined ? '' : said(status))
  const next = [...list.children].find((other) => other !== item && comesAfter(other, number))
  if (next) list.insertBefore(item, next)
  else if (list.lastElementChild !== item) list.append(item)
}

const elements = new WeakMap<Said, HTMLElement>()

function comesAfter(other: Element, number: number | undefined): boolean {
  if (number === undefined || !(other instanceof HTMLElement)) return false
  return other.dataset.number === undefined || Number(other.dataset.number) > number
}

function itemOf(one: Said, keys: ReporterKeys): HTMLElement | undefined {
  if (one.kind === 'own') {
    const item = copyOf('data-line="reporter"')
    const { text, pictures } = one.own.content
    if (item) fill(item, '[data-text]', text)
    if (item && pictures.length > 0) addPictures(item, pictures.length, async (part) => pictures[part - 1])
    return item
  }
  const { line } = one
  const item = copyOf(`data-line="${line.text === undefined ? 'unreadable' : line.author}"`)
  if (item && line.text !== undefined) fill(item, '[data-text]', line.text)
  if (item && line.pictures > 0) addPictures(item, line.pictures, (part) => openPicture(keys, line, part))
  return item
}

function fill(item: HTMLElement, slot: string, text: string): void {
  const place = item.querySelector(slot)
  if (place && place.textContent !== text) writeText(place, text)
}

/** Each is fetched and opened when somebody asks to see it: a bad line would be full of pictures that nobody looks at. */
function addPictures(
  item: HTMLElement,
  count: number,
  bytesOf: (part: number) => Promise<Uint8Array | undefined>,
): void {
  for (let part = 1; part <= count; part += 1) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'baken-button'
    button.textContent = said('show_picture', { number: String(part) })
    button.addEventListener('click', () => void showPicture(button, () => bytesOf(part)))
    item.querySelector('[data-pictures-of]')?.append(button)
  }
}

async function showPicture(button: HTMLButtonElement, bytes: () => Promise<Uint8Array | undefined>): Promise<void> {
  if (button.ariaBusy === 'true') return
  button.ariaBusy = 'true'
  const found = await bytes()
  const canvas = found && (await canvasOf(found))
  button.ariaBusy = 'false'
  if (!canvas) {
    button.textContent = said('lost') || said('busy')
    return
  }
  canvas.className = 'baken-picture'
  canvas.setAttribute('role', 'img')
  canvas.setAttribute('aria-label', button.textContent ?? '')
  button.replaceWith(canvas)
}
