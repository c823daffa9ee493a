import { startDrafts } from './drafts.ts'
import { startIdleLock } from './idleLock.ts'
import { startIntake } from './intake.ts'
import { startKeys } from './keys.ts'
import { startLiveCase } from './liveCase.ts'
import { startMenus } from './menus.ts'
import { startPalette } from './palette.ts'
import { startPrinting } from './printing.ts'
import { applyTheme, startThemeChoice } from './theme.ts'
import { startUnread } from './unread.ts'

// Every page works without this script. It runs in the head, so that the chosen colours stand before the first paint;
// the rest waits for the page.
applyTheme()

document.addEventListener('DOMContentLoaded', () => {
  for (const part of document.querySelectorAll<HTMLElement>('[data-needs-script]')) part.hidden = false
  startThemeChoice()
  startMenus()
  startKeys()
  startPalette()
  startUnread()
  startLiveCase()
  startPrinting()
  startDrafts()
  startIntake()
  startIdleLock()
  // After a refusal the person goes on where the first mistake is.
  document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
})
