/** What a page shows, one step over the other: what is under it stays as it was filled in. */
export type Stage = {
  readonly show: (step: HTMLElement) => void
  /** Takes the step on top away. */
  readonly back: () => void
  /** Nothing of what was there before is kept. */
  readonly replaceAll: (step: HTMLElement) => void
}

export function stageOf(inside: HTMLElement): Stage {
  const main = inside.closest<HTMLElement>('main') ?? document.body
  const steps: HTMLElement[] = []
  const first = [...main.children].filter(
    (child): child is HTMLElement => child instanceof HTMLElement && !child.hidden,
  )

  const settle = (): void => {
    const top = steps[steps.length - 1]
    for (const child of first) child.hidden = top !== undefined
    for (const step of steps) step.hidden = step !== top
    window.scrollTo(0, 0)
    const heading = (top ?? main).querySelector<HTMLElement>('h1')
    if (heading) heading.tabIndex = -1
    heading?.focus()
  }
  return {
    show: (step) => {
      steps.push(step)
      main.append(step)
      settle()
    },
    back: () => {
      steps.pop()?.remove()
      settle()
    },
    replaceAll: (step) => {
      main.replaceChildren(step)
      first.length = 0
      steps.splice(0, steps.length, step)
      settle()
    },
  }
}
