import { fetchPart } from './fetched.ts'
import { busyWhile } from './formState.ts'

const PLACE = '[data-place="duty"]'

/** Sends the forms of who is on the chat without leaving the page, in which a key may be open, and shows the part anew. */
export function startDuty(): void {
  const place = document.querySelector<HTMLElement>(PLACE)
  for (const form of place?.querySelectorAll<HTMLFormElement>('form[data-duty]') ?? []) {
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void busyWhile(form, async () => {
        const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)])
        const answer = await fetch(form.action, {
          method: 'POST',
          body: new URLSearchParams(fields),
          redirect: 'manual',
        })
        // Somebody else left in the meantime: the part that comes now asks once more.
        if (answer.type !== 'opaqueredirect' && answer.status !== 409) throw new Error(`refused: ${answer.status}`)
        const fresh = await fetchPart(form.dataset['duty'] ?? '', PLACE)
        if (!fresh) throw new Error('the part did not come')
        place?.replaceWith(fresh)
        startDuty()
        fresh.querySelector('button')?.focus()
      })
    })
  }
}
