import { numberRuns } from '../../domain/shared/numberRuns.ts'

/** Puts a text that somebody wrote into its place: as text, with every number from left to right. */
export function writeText(place: Element, text: string): void {
  place.replaceChildren(...numberRuns(text).map((run, at) => (at % 2 === 1 ? leftToRight(run) : run)))
}

function leftToRight(run: string): HTMLElement {
  const element = document.createElement('bdi')
  element.dir = 'ltr'
  element.textContent = run
  return element
}
