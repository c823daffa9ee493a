/**
 * Does something slow for a form: says that it is busy first, since a derivation holds the page for a second, and takes no second press.
 * What goes wrong unforeseen is said as `failed`.
 */
export async function busyWhile(form: HTMLFormElement, work: () => Promise<void>): Promise<void> {
  if (form.getAttribute('aria-busy') === 'true') return
  setBusy(form, true)
  showProblem(form, undefined)
  try {
    await painted()
    await work()
  } catch {
    showProblem(form, 'failed')
  } finally {
    setBusy(form, false)
  }
}

/** Shows the sentence of one problem in a form, and hides the others. */
export function showProblem(form: HTMLElement, problem: string | undefined): void {
  for (const line of form.querySelectorAll<HTMLElement>('[data-problem]'))
    line.hidden = line.dataset['problem'] !== problem
}

function setBusy(form: HTMLFormElement, busy: boolean): void {
  form.setAttribute('aria-busy', String(busy))
  for (const line of form.querySelectorAll<HTMLElement>('[data-busy]')) line.hidden = !busy
}

/** After the page was drawn once more; in a page that nobody sees nothing is drawn, so time is enough as well. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, 100)
  })
}
