import { remember, remembered } from './remembered.ts'

const storageKey = 'baken-theme'

/** Sets the colours that were chosen in this browser; without a choice the device decides. */
export function applyTheme(choice = remembered(storageKey)): void {
  const root = document.documentElement
  if (choice === 'light' || choice === 'dark') root.dataset.theme = choice
  else delete root.dataset.theme
}

/** Lets the list at the foot of the page show the choice and change it. */
export function startThemeChoice(): void {
  const list = document.querySelector<HTMLSelectElement>('[data-theme-choice]')
  if (!list) return
  list.value = document.documentElement.dataset.theme ?? 'device'
  list.addEventListener('change', () => {
    remember(storageKey, list.value)
    applyTheme(list.value)
  })
}
