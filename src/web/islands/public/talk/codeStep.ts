import type { ConversationCode } from '../../../../domain/conversations/code.ts'
import { saysWord } from '../../../../domain/conversations/saysWord.ts'
import { codeInGroups, codeInWords } from '../../../../domain/conversations/writeCode.ts'
import { copyOf } from './said.ts'

/** What somebody does when they see their code. */
export type CodeStepHears = {
  /** They kept it: one of its words came back. */
  readonly kept: () => void
  readonly withoutCode: () => void
  readonly back: () => void
}

export type CodeStep = {
  readonly element: HTMLElement
  /** Another code takes the place of this one, with a sentence that says why. */
  readonly show: (code: ConversationCode, why?: string) => void
  readonly say: (text: string) => void
  readonly busy: (isBusy: boolean) => void
}

/** The page with the code, before anything is sent. Missing when the page does not have one. */
export function openCodeStep(hears: CodeStepHears): CodeStep | undefined {
  const element = copyOf('data-code-step')
  const form = element?.matches('form') ? element : element?.querySelector('form')
  if (!element || !(form instanceof HTMLFormElement)) return undefined
  let asked = 0
  let isBusy = false
  const word = form.querySelector<HTMLInputElement>('[name="word"]')
  const say = (text: string): void => {
    for (const place of form.querySelectorAll('[data-working]')) place.textContent = text
  }
  const show = (code: ConversationCode, why = ''): void => {
    const place = randomPlace(code.length)
    asked = code[place] ?? 0
    for (const slot of form.querySelectorAll('[data-word-number]')) slot.textContent = String(place + 1)
    form.querySelector('[data-code-words]')?.replaceChildren(...shownWords(code).map(listed))
    if (word) word.value = ''
    say(why)
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (isBusy) return
    const { submitter } = event
    if (submitter instanceof HTMLElement && submitter.hasAttribute('data-back')) return hears.back()
    if (submitter instanceof HTMLElement && submitter.hasAttribute('data-without-code')) return hears.withoutCode()
    const isRight = word !== null && saysWord(word.value, asked)
    sayWrong(form, word, !isRight)
    if (isRight) hears.kept()
  })
  return {
    element,
    show,
    say,
    busy: (now) => {
      isBusy = now
      form.ariaBusy = String(now)
    },
  }
}

function sayWrong(form: HTMLFormElement, word: HTMLInputElement | null, isWrong: boolean): void {
  const fault = form.querySelector<HTMLElement>('[data-word-fault]')
  if (fault) fault.hidden = !isWrong
  if (isWrong) word?.setAttribute('aria-invalid', 'true')
  else word?.removeAttribute('aria-invalid')
  if (isWrong) word?.focus()
}

/** Words in Dutch and English, groups of digits elsewhere: as the page without script has them. */
function shownWords(code: ConversationCode): readonly string[] {
  const { lang } = document.documentElement
  return lang === 'nl' || lang === 'en' ? codeInWords(code, lang) : codeInGroups(code)
}

function listed(word: string): HTMLElement {
  const item = document.createElement('li')
  const text = document.createElement('span')
  text.dir = 'ltr'
  text.textContent = word
  item.append(text)
  return item
}

function randomPlace(places: number): number {
  const [chance = 0] = crypto.getRandomValues(new Uint32Array(1))
  return chance % places
}
