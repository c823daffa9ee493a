import type { OpenedTalk } from './openedTalk.ts'

/** As much of a message as tells it from the others. */
const BEGINNING = 80

/** Lists the opened messages of the reporter in which consent can be read, the newest first: written since it was last taken back. */
export function listForConsent({ panel }: OpenedTalk): void {
  const place = panel.querySelector<HTMLElement>('[data-consent-after]')
  const select = place?.querySelector<HTMLSelectElement>('select')
  if (!place || !select) return
  const [choose] = select.options
  for (const line of panel.querySelectorAll<HTMLElement>('[data-line][data-author="reporter"]:not([data-sealed])')) {
    const number = Number(line.dataset['line'])
    const isListed = [...select.options].some(({ value }) => value === String(number))
    if (isListed || number <= Number(place.dataset['consentAfter'])) continue
    const text = line.querySelector('[data-text]')?.textContent ?? ''
    const who = line.querySelector('.baken-say__who')?.textContent?.trim() ?? ''
    const option = document.createElement('option')
    option.value = String(number)
    option.textContent = `${who}: ${text.length > BEGINNING ? `${text.slice(0, BEGINNING)}…` : text}`
    choose?.after(option)
  }
}
