import { type DrawnPicture, drawAnew, MOST_PICTURES } from './pictures.ts'
import { copyOf } from './said.ts'

/** The pictures that somebody chose for the message that they write. */
export type ChosenPictures = {
  readonly chosen: () => readonly Uint8Array[]
  readonly clear: () => void
}

/** Lets a form take pictures. `fault` says what is wrong with one, by the name of its sentence; without a name nothing is any more. */
export function takePictures(form: HTMLFormElement, fault: (name?: string) => void): ChosenPictures {
  const field = form.querySelector<HTMLElement>('[data-pictures]')
  const input = form.querySelector<HTMLInputElement>('input[type="file"]')
  const list = form.querySelector<HTMLElement>('[data-chosen]')
  const chosen = new Map<HTMLElement, DrawnPicture>()
  if (field && input && list && typeof createImageBitmap === 'function') field.hidden = false

  const add = (picture: DrawnPicture): void => {
    const item = copyOf('data-picture')
    if (!item || !list) return
    picture.canvas.className = 'baken-picture'
    item.querySelector('[data-image]')?.append(picture.canvas)
    item.querySelector('[data-take-out]')?.addEventListener('click', () => {
      chosen.delete(item)
      item.remove()
      input?.focus()
    })
    chosen.set(item, picture)
    list.append(item)
  }
  input?.addEventListener('change', async () => {
    const files = [...(input.files ?? [])]
    // The browser would keep their names.
    input.value = ''
    fault()
    for (const file of files) {
      if (chosen.size >= MOST_PICTURES) return fault('too_many_pictures')
      const picture = await drawAnew(file)
      if (typeof picture === 'string') fault(picture)
      else add(picture)
    }
  })
  return {
    chosen: () => [...chosen.values()].map(({ bytes }) => bytes),
    clear: () => {
      chosen.clear()
      list?.replaceChildren()
    },
  }
}
