/**
 * A sentence of the page, in its language: they stand in it as `<template data-say="…">` and `<template data-fault="…">`, with places to fill
 * such as `{place}`. Empty when the page does not have it.
 */
export function said(name: string, filled: Readonly<Record<string, string>> = {}): string {
  const template = document.querySelector<HTMLTemplateElement>(
    `template[data-say="${name}"], template[data-fault="${name}"]`,
  )
  const text = template?.content.textContent?.trim() ?? ''
  return text.replace(/\{(\w+)\}/g, (place, key: string) => filled[key] ?? place)
}

/** The first of these sentences that the page has. */
export function saidOneOf(...names: readonly string[]): string {
  return names.map((name) => said(name)).find((text) => text !== '') ?? ''
}

/** A copy of what stands in a template. Missing when the page does not have it. */
export function copyOf(template: string): HTMLElement | undefined {
  const found = document.querySelector<HTMLTemplateElement>(`template[${template}]`)
  const copy = found?.content.firstElementChild?.cloneNode(true)
  return copy instanceof HTMLElement ? copy : undefined
}
