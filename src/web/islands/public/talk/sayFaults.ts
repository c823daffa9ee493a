/** Says in a form what is wrong, read aloud when it comes, and brings somebody to the box where it can be mended. */
export function sayFaults(form: HTMLElement, texts: readonly string[], box?: HTMLElement | null): void {
  const place = form.querySelector('[data-faults]')
  place?.replaceChildren(...texts.map(faultLine))
  for (const wrong of form.querySelectorAll('[aria-invalid]')) wrong.removeAttribute('aria-invalid')
  if (texts.length === 0) return
  box?.setAttribute('aria-invalid', 'true')
  box?.focus()
}

function faultLine(text: string): HTMLElement {
  const line = document.createElement('p')
  line.className = 'baken-error'
  line.setAttribute('role', 'alert')
  line.textContent = text
  return line
}
