import type { OpenedTalk } from './openedTalk.ts'

/** Lists what was said, to tick what goes into a case; notes of colleagues are never among it. What a reporter wrote is ticked. */
export function listForCase({ panel }: OpenedTalk): void {
  const list = panel.querySelector<HTMLElement>('[data-into-lines]')
  if (!list) return
  for (const line of panel.querySelectorAll<HTMLElement>('[data-line]:not([data-author="note"], [data-sealed])')) {
    const number = line.dataset['line'] ?? ''
    const text = line.querySelector<HTMLElement>('[data-text]')
    if (!text || text.hidden || list.querySelector(`[data-takes="${number}"]`)) continue
    const box = document.createElement('input')
    box.type = 'checkbox'
    box.className = 'utrecht-checkbox'
    box.checked = line.dataset['author'] === 'reporter'
    box.dataset['takes'] = number
    const label = document.createElement('label')
    label.className = 'baken-choice'
    const words = document.createElement('span')
    words.dir = 'auto'
    words.textContent = saidOf(line)
    label.append(box, words)
    const item = document.createElement('li')
    item.append(label)
    const later = [...list.children].find(
      (one) => Number(one.querySelector<HTMLElement>('[data-takes]')?.dataset['takes']) > Number(number),
    )
    list.insertBefore(item, later ?? null)
  }
}

/** The ticked texts, each with who wrote it and when. */
export function chosenForCase(panel: HTMLElement): string {
  const chosen = [...panel.querySelectorAll<HTMLInputElement>('[data-into-lines] [data-takes]')]
  return chosen
    .filter(({ checked }) => checked)
    .flatMap(({ dataset }) => panel.querySelector<HTMLElement>(`[data-line="${dataset['takes']}"]`) ?? [])
    .map(saidOf)
    .join('\n\n')
}

function saidOf(line: HTMLElement): string {
  const who = line.querySelector('.baken-say__who')?.textContent?.trim() ?? ''
  return `${who}: ${line.querySelector('[data-text]')?.textContent ?? ''}`
}

/** Says that nothing was chosen; gives whether something was. */
export function isSomethingChosen(panel: HTMLElement, text: string): boolean {
  for (const note of panel.querySelectorAll<HTMLElement>('[data-into-nothing]')) note.hidden = text !== ''
  return text !== ''
}
