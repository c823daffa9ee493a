import type { Locator, Page } from 'playwright-core'
import type { DeedFields, DeedValue } from '../../../src/domain/tours/deed.ts'
import { slugOf } from '../../../src/web/tours/placeOfDeed.ts'

/** Opens the page of an act and gives its form; missing when the page has none for this. */
export async function findForm(
  page: Page,
  number: string,
  act: string,
  fields: DeedFields,
): Promise<Locator | undefined> {
  await page.goto(`/cases/${number}/${slugOf(act)}`)
  for (const form of await page.locator(`form[action*="/${act}#"], form[action$="/${act}"]`).all()) {
    if (await form.evaluate(isAbout, fields)) return form
  }
  return undefined
}

/** A page can have the same form for several persons or steps: what it is about stands in it, hidden. */
function isAbout(form: Element, fields: DeedFields): boolean {
  const about = ['person', 'step', 'check', 'question', 'proposal', 'request', 'referral', 'moment', 'phase', 'kind']
  const hidden = [...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')]
  return hidden.every(({ name, value }) => !about.includes(name) || value === String(fields[name] ?? ''))
}

/** Fills in a form as somebody does who opens every fold of it. A field that is not there fails: then the page lacks something. */
export async function fillForm(form: Locator, fields: DeedFields): Promise<void> {
  await form.evaluate(openFolds)
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'heading') continue
    if (name === 'said') await fillHeadings(form, fields)
    else await fillField(form, name, value)
  }
}

function openFolds(form: Element): void {
  for (let around: Element | null = form; around; around = around.parentElement) {
    if (around instanceof HTMLDetailsElement) around.open = true
  }
  for (const fold of form.querySelectorAll('details')) fold.open = true
}

async function fillField(form: Locator, name: string, value: DeedValue): Promise<void> {
  const controls = form.locator(`[name="${name}"]`)
  const first = controls.first()
  if ((await controls.count()) === 0) throw new Error(`no field ${name}`)
  const kind = await first.evaluate((element) =>
    element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase(),
  )
  if (kind === 'hidden') return
  if (kind === 'select') await first.selectOption(String(value))
  else if (kind === 'radio') await form.locator(`[name="${name}"][value="${value}"]`).check()
  else if (kind === 'checkbox') await tick(controls, [value].flat().map(String))
  else await first.fill(String(value))
}

async function tick(boxes: Locator, wanted: readonly string[]): Promise<void> {
  const values = new Set<string>()
  for (const box of await boxes.all()) {
    const value = (await box.getAttribute('value')) ?? ''
    values.add(value)
    const isOn = wanted.includes(value) || (value === 'yes' && wanted.includes('true'))
    await box.setChecked(isOn)
  }
  const missing = wanted.filter((one) => one !== 'true' && !values.has(one))
  if (missing.length > 0) throw new Error(`no box for ${missing.join(', ')}`)
}

/** A safety plan has a box for each of its headings. */
async function fillHeadings(form: Locator, { heading, said }: DeedFields): Promise<void> {
  const all = await form
    .locator('[name=heading]')
    .evaluateAll((inputs) => inputs.map((one) => (one as HTMLInputElement).value))
  const texts = [said ?? []].flat().map(String)
  for (const [index, code] of [heading ?? []].flat().entries()) {
    await form
      .locator('[name=said]')
      .nth(all.indexOf(String(code)))
      .fill(texts[index] ?? '')
  }
}

/** Sends a form with its own button and waits for the page that follows. */
export async function send(page: Page, form: Locator): Promise<void> {
  const button = form.locator('.baken-buttons button:not([formaction])').last()
  await Promise.all([page.waitForNavigation(), button.click()])
}

/** Sends a form that no page offers, as somebody does who knows its address. */
export async function sendUnoffered(page: Page, action: string, fields: DeedFields): Promise<void> {
  const seen = (await page.locator('input[name=seen]').first().getAttribute('value')) ?? ''
  const made = { action, fields: Object.entries({ seen, ...fields }).map(([name, value]) => [name, String(value)]) }
  await Promise.all([page.waitForNavigation(), page.evaluate(submitMade, made)])
}

function submitMade({ action, fields }: { action: string; fields: string[][] }): void {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = action
  for (const [name = '', value = ''] of fields) {
    const input = document.createElement('input')
    input.name = name
    input.value = value
    form.append(input)
  }
  document.body.append(form)
  form.submit()
}
