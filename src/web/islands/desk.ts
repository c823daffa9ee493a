import { startKeys } from './keys.ts'
import { startMenus } from './menus.ts'
import { applyTheme, startThemeChoice } from './theme.ts'

// Every page works without this script. It runs in the head, so that the chosen colours stand before the first paint;
// the rest waits for the page.
applyTheme()

document.addEventListener('DOMContentLoaded', () => {
  for (const part of document.querySelectorAll<HTMLElement>('[data-needs-script]')) part.hidden = false
  startThemeChoice()
  startMenus()
  startKeys()
  // After a refusal the person goes on where the first mistake is.
  document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
})
