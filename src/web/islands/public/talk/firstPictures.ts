import { type ChosenPictures, takePictures } from './chosenPictures.ts'
import { sayAddFault } from './roomSays.ts'
import { said } from './said.ts'

/** The form of a first message on this page, and the pictures that somebody chose for it. */
let taken: { readonly form: HTMLFormElement; readonly pictures: ChosenPictures } | undefined

/** Lets the form of a first message take pictures, when this page has one; those of a page of before are forgotten. */
export function takeFirstPictures(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-talk="begin"]')
  if (taken && taken.form === form) return
  forgetFirstPictures()
  if (!form) return
  const pictures = takePictures(form, (name) => sayAddFault(form, name === undefined ? '' : said(name)))
  taken = { form, pictures }
}

export function firstPictures(form: HTMLFormElement): ChosenPictures | undefined {
  return taken?.form === form ? taken.pictures : undefined
}

/** They were sent, or the page goes. */
export function forgetFirstPictures(): void {
  taken?.pictures.clear()
  taken = undefined
}
