// A browser may refuse storage (private windows, policies of an organisation): then a choice lasts for one page.

/** A choice of this browser; missing when none was made or nothing may be stored. */
export function remembered(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Not stored: the choice still holds for this page.
  }
}
