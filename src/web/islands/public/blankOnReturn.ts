/**
 * Covers a page that comes back: with Back or Forward, from the memory of the browser or from the server. Whoever sits there then may be
 * somebody else. What is left is a button that asks for the page anew; nothing has to be stored for this.
 */
export function blankOnReturn(): void {
  // A page that goes is emptied at once: the browser may keep it in memory, and show it again before any script runs.
  window.addEventListener('pagehide', blank)
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) blank()
  })
  if (!cameBack()) return
  document.documentElement.hidden = true
  document.addEventListener('DOMContentLoaded', () => {
    blank()
    document.documentElement.hidden = false
  })
}

function cameBack(): boolean {
  const [entry] = performance.getEntriesByType('navigation')
  return entry !== undefined && 'type' in entry && entry.type === 'back_forward'
}

function blank(): void {
  const sheet = document.querySelector<HTMLTemplateElement>('template[data-blank]')?.content.cloneNode(true)
  if (!sheet) return
  document.body.textContent = ''
  document.body.append(sheet)
  document.querySelector('button')?.addEventListener('click', () => location.replace(location.href))
}
