import { openMessage } from '../../../sealing/conversations/message.ts'
import { type OpenedTalk, placeOf } from './openedTalk.ts'

/** The kinds of pictures that a reporter's browser makes, by their first bytes: what a file says of itself is not believed. */
const kinds: readonly (readonly [string, (bytes: Uint8Array) => boolean])[] = [
  ['image/jpeg', (bytes) => beginsWith(bytes, [0xff, 0xd8, 0xff])],
  ['image/png', (bytes) => beginsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  [
    'image/webp',
    (bytes) => beginsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && beginsWith(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50]),
  ],
]

/** Offers the pictures of opened lines. One is fetched, opened and drawn only when it is asked for: nobody is made to see it. */
export function startPictures(talk: OpenedTalk): void {
  for (const line of talk.panel.querySelectorAll<HTMLElement>('[data-line][data-opened]')) {
    const count = Number(line.dataset['opened'])
    const place = line.querySelector<HTMLElement>('[data-pictures]')
    line.removeAttribute('data-opened')
    if (!place || !Number.isInteger(count) || count < 1) continue
    place.hidden = false
    for (let part = 1; part <= count; part += 1) place.append(offer(talk, line, place, part))
  }
}

function offer(talk: OpenedTalk, line: HTMLElement, { dataset }: HTMLElement, part: number): HTMLElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'baken-button'
  button.textContent = (dataset['show'] ?? '').replace('{number}', String(part))
  button.addEventListener('click', () => {
    void drawn(talk, line, part).then((picture) => {
      if (picture) {
        picture.setAttribute('role', 'img')
        picture.setAttribute('aria-label', (dataset['name'] ?? '').replace('{number}', String(part)))
        button.replaceWith(picture)
        return
      }
      const said = document.createElement('p')
      said.className = 'baken-error'
      said.textContent = dataset['failed'] ?? ''
      button.replaceWith(said)
    })
  })
  return button
}

/** The picture on a canvas, from memory: it never has an address. Missing when it can't be fetched, opened or read. */
async function drawn(talk: OpenedTalk, line: HTMLElement, part: number): Promise<HTMLCanvasElement | undefined> {
  const place = placeOf(line, part)
  const key = talk.keys.get(place.generation)
  try {
    const answer = await fetch(`${talk.panel.dataset['parts']}/${place.number}/${part}`)
    if (!key || !answer.ok) return undefined
    const opened = await openMessage(key, place, new Uint8Array(await answer.arrayBuffer()))
    const bytes = opened.ok ? new Uint8Array(opened.value.body) : new Uint8Array()
    const type = kinds.find(([, isOne]) => isOne(bytes))?.[0]
    if (type === undefined) return undefined
    const picture = await createImageBitmap(new Blob([bytes], { type }))
    const canvas = document.createElement('canvas')
    canvas.width = picture.width
    canvas.height = picture.height
    canvas.getContext('2d')?.drawImage(picture, 0, 0)
    return canvas
  } catch {
    // No line, or a picture that no browser reads.
    return undefined
  }
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}
