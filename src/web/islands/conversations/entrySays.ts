import type { Sent } from './fetched.ts'

/**
 * Says at the number of a case why nothing was written into it, or which case it is and that it has to be ticked first. Another number takes
 * another tick.
 */
export function sayAtEntry(form: HTMLFormElement, { said, instead, reason }: Extract<Sent, { ok: false }>): void {
  const place = form.querySelector<HTMLElement>('[data-entry-says]')
  const field = form.querySelector<HTMLInputElement>('input[name="into"]')
  const part = form.querySelector<HTMLElement>('[data-entry-sure]')
  const box = part?.querySelector<HTMLInputElement>('input')
  if (!place || !field || !part || !box) return
  const isAsked = reason === 'sure'
  place.textContent = [said ?? place.dataset['unreached'], instead].filter(Boolean).join(' ')
  place.hidden = false
  place.classList.toggle('baken-error', !isAsked)
  field.setAttribute('aria-describedby', place.id)
  field.setAttribute('aria-invalid', String(!isAsked))
  part.hidden = !isAsked
  box.required = isAsked
  box.checked = false
  box.value = isAsked ? field.value.trim() : ''
  const asked = isAsked ? box : field
  asked.focus()
  field.addEventListener('input', () => forgetSaid(place, part, field, box), { once: true })
}

function forgetSaid(place: HTMLElement, part: HTMLElement, field: HTMLElement, box: HTMLInputElement): void {
  place.hidden = true
  part.hidden = true
  box.checked = false
  box.required = false
  field.removeAttribute('aria-invalid')
}
