import { type DrawnPicture, drawAnew, MOST_PICTURES, smallAgain } from './pictures.ts'
import { copyOf } from './said.ts'

/** The pictures that somebody chose for the message that they write: in the memory of the page, and nowhere else. */
export type ChosenPictures = {
  readonly chosen: () => readonly Uint8Array[]
  readonly clear: () => void
  /** Pictures that were drawn anew before, and not sent. */
  readonly putBack: (pictures: readonly Uint8Array[]) => Promise<void>
  /** Whether one is still being drawn. Then `go` is called when all are, unless something was wrong with one. */
  readonly goesOnLater: (go: () => void) => boolean
}

/** Lets a form take pictures. `fault` says what is wrong with one, by the name of its sentence; without a name nothing is any more. */
export function takePictures(form: HTMLFormElement, fault: (name?: string) => void): ChosenPictures {
  const field = form.querySelector<HTMLElement>('[data-pictures]')
  const input = form.querySelector<HTMLInputElement>('input[type="file"]')
  const list = form.querySelector<HTMLElement>('[data-chosen]')
  const chosen = new Map<HTMLElement, DrawnPicture>()
  let drawing: Promise<void> | undefined
  let next: (() => void) | undefined
  if (field && input && list && typeof createImageBitmap === 'function') field.hidden = false

  const add = (picture: DrawnPicture): void => {
    const item = copyOf('data-picture')
    if (!item || !list) return
    picture.small.className = 'baken-picture'
    item.querySelector('[data-image]')?.append(picture.small)
    item.querySelector('[data-take-out]')?.addEventListener('click', () => {
      chosen.delete(item)
      item.remove()
      input?.focus()
    })
    chosen.set(item, picture)
    list.append(item)
  }
  const refuse = (name: string): void => {
    next = undefined
    fault(name)
  }
  const addFiles = async (files: readonly File[]): Promise<void> => {
    for (const file of files) {
      if (chosen.size >= MOST_PICTURES) return refuse('too_many_pictures')
      const picture = await drawAnew(file)
      if (typeof picture === 'string') refuse(picture)
      else add(picture)
    }
  }
  /** One choice after the other, so that what is there is counted right. */
  const draw = async (files: readonly File[], before: Promise<void> | undefined): Promise<void> => {
    await before
    await addFiles(files)
  }
  input?.addEventListener('change', () => {
    const files = [...(input.files ?? [])]
    // The browser would keep their names.
    input.value = ''
    fault()
    const now = draw(files, drawing).finally(() => {
      if (drawing !== now) return
      drawing = undefined
      const go = next
      next = undefined
      go?.()
    })
    drawing = now
  })
  return {
    chosen: () => [...chosen.values()].map(({ bytes }) => bytes),
    clear: () => {
      chosen.clear()
      list?.replaceChildren()
    },
    putBack: async (pictures) => {
      for (const bytes of pictures) {
        const picture = chosen.size < MOST_PICTURES && (await smallAgain(bytes))
        if (picture) add(picture)
      }
    },
    goesOnLater: (go) => {
      if (drawing) next = go
      return drawing !== undefined
    },
  }
}
