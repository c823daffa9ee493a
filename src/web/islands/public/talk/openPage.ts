import type { ConversationCode } from '../../../../domain/conversations/code.ts'
import { type CodeFault, parseCode } from '../../../../domain/conversations/parseCode.ts'
import type { AskProblem } from './askFor.ts'
import { goTo, pathOf } from './goTo.ts'
import { holdKeys } from './heldKeys.ts'
import { openByCode } from './open.ts'
import { goOnIfSame, keepUnsent } from './room.ts'
import { said, saidOneOf } from './said.ts'
import { sayFaults } from './sayFaults.ts'

/** What was typed is read here; of a whole code only what follows from it goes out. */
export function openHere(form: HTMLFormElement): void {
  const box = form.querySelector<HTMLTextAreaElement>('[name="code"]')
  const typed = box?.value ?? ''
  const read = parseCode(typed)
  const faults = read.ok ? [] : read.error.map(faultText)
  sayFaults(form, typed.trim() === '' ? [said('missing')] : faults, box)
  if (read.ok) void tryCode(form, read.value, box)
}

async function tryCode(form: HTMLFormElement, code: ConversationCode, box: HTMLTextAreaElement | null): Promise<void> {
  if (form.ariaBusy === 'true') return
  form.ariaBusy = 'true'
  for (const place of form.querySelectorAll('[data-working]')) place.textContent = saidOneOf('opening', 'sealing')
  const opened = await openByCode(code)
  for (const place of form.querySelectorAll('[data-working]')) place.textContent = ''
  form.ariaBusy = 'false'
  if (!opened.ok) return sayFaults(form, [problemText(opened.error)], box)
  if (box) box.value = ''
  holdKeys(opened.value)
  keepUnsent(form.querySelector<HTMLTextAreaElement>('[name="text"]')?.value ?? '')
  goOnIfSame()
  if (!(await goTo(pathOf('talk')))) sayFaults(form, [saidOneOf('lost', 'busy')], box)
}

function problemText(problem: AskProblem): string {
  if (problem === 'wrong_code') return saidOneOf('wrong', 'wrong_code')
  return problem === 'lost' ? saidOneOf('lost', 'busy') : said('busy')
}

/** What somebody typed may run in another direction than the sentence around it: the sentence sets it apart. */
function faultText(fault: CodeFault): string {
  if (fault.fault === 'not-ten') return said('not-ten', { found: String(fault.found) })
  const where = { place: String(fault.place), typed: fault.typed }
  if (fault.fault === 'not-a-group') return said('not-a-group', where)
  if (fault.near.length === 0) return said('not-a-word', where)
  const near = fault.near.map((word) => `\u2068${word}\u2069`).join(', ')
  return said('not-a-word-near', { ...where, near })
}
