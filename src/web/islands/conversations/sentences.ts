import { markNumbers } from './numberMarks.ts'
import type { OpenedTalk } from './openedTalk.ts'
import type { Room } from './room.ts'

/** A sentence that stands in the text, and what it says in the language of the worker. */
type Picked = { readonly text: string; readonly own: string; readonly isDraft: boolean }

/** Ready sentences: found by typing, put in where the cursor stands, with what they say below as long as they stand in the text. */
export function startSentences(room: Room, { panel }: OpenedTalk): void {
  const part = panel.querySelector<HTMLElement>('[data-sentences]')
  const field = panel.querySelector<HTMLTextAreaElement>('form[data-write="message"] textarea')
  const find = part?.querySelector<HTMLInputElement>('input[name="find"]')
  const language = part?.querySelector<HTMLSelectElement>('select[name="language"]')
  if (!part || !field || !find || !language || part.dataset['started'] !== undefined) return
  part.dataset['started'] = ''
  const entries = [...part.querySelectorAll<HTMLElement>('[data-sentence]')]
  const picked: Picked[] = []
  if ([...language.options].some(({ value }) => value === room.language)) language.value = room.language ?? ''

  const pick = (entry: HTMLElement): void => {
    const there = saidIn(entry, language.value)
    if (!there) return
    const own = saidIn(entry, document.documentElement.lang)?.textContent ?? ''
    const said = there.textContent ?? ''
    const text = there.dir === 'rtl' ? markNumbers(said) : said
    insert(field, text)
    picked.push({ text, own, isDraft: there.dataset['draftText'] !== undefined })
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.focus()
  }
  const filter = (): void => {
    const typed = find.value.toLocaleLowerCase().split(/\s+/).filter(Boolean)
    for (const entry of entries) {
      const shown = entry.querySelector('button')?.textContent ?? ''
      const text = `${shown} ${saidIn(entry, language.value)?.textContent ?? ''}`.toLocaleLowerCase()
      entry.hidden = !typed.every((word) => text.includes(word))
    }
    for (const none of part.querySelectorAll<HTMLElement>('[data-sentences-none]'))
      none.hidden = entries.some(({ hidden }) => !hidden)
  }

  find.addEventListener('input', filter)
  find.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return
    // Picks the first, and sends nothing.
    event.preventDefault()
    const first = entries.find(({ hidden }) => !hidden)
    if (first && find.value.trim() !== '') pick(first)
  })
  language.addEventListener('change', () => {
    room.language = language.value
    filter()
  })
  language.addEventListener('keydown', (event) => event.key === 'Enter' && event.preventDefault())
  for (const entry of entries) entry.querySelector('button')?.addEventListener('click', () => pick(entry))
  field.addEventListener('input', () =>
    showTranslation(
      part,
      picked.filter(({ text }) => field.value.includes(text)),
    ),
  )
}

/** What a sentence says in a language. */
function saidIn(entry: HTMLElement, language: string): HTMLElement | null {
  return entry.querySelector<HTMLElement>(`[data-in="${language}"]`)
}

/** Puts a text where the cursor stands, with a space or line before it when something is there. */
function insert(field: HTMLTextAreaElement, text: string): void {
  const before = field.value.slice(0, field.selectionStart)
  const after = field.value.slice(field.selectionEnd)
  const start = before === '' || /\s$/.test(before) ? before : `${before} `
  const end = after === '' || /^\s/.test(after) ? after : ` ${after}`
  field.value = start + text + end
  field.setSelectionRange(start.length + text.length, start.length + text.length)
}

/** What stands in the text in another language than the worker's own, in the worker's own. */
function showTranslation(part: HTMLElement, picked: readonly Picked[]): void {
  const place = part.querySelector<HTMLElement>('[data-translation]')
  const foreign = [...new Map(picked.filter(({ text, own }) => text !== own).map((one) => [one.text, one])).values()]
  if (!place) return
  place.hidden = foreign.length === 0
  for (const note of place.querySelectorAll<HTMLElement>('[data-translation-draft]'))
    note.hidden = !foreign.some(({ isDraft }) => isDraft)
  place.querySelector('[data-translation-lines]')?.replaceChildren(
    ...foreign.map(({ own }) => {
      const line = document.createElement('li')
      line.textContent = own
      return line
    }),
  )
}
