import type { ConversationCode } from '../../../../domain/conversations/code.ts'
import { type CodeFault, parseCode } from '../../../../domain/conversations/parseCode.ts'
import { markOf } from '../../../../sealing/conversations/talkMark.ts'
import type { AskProblem } from './askFor.ts'
import { goTo, pathOf } from './goTo.ts'
import { holdKeys, wipe } from './heldKeys.ts'
import { openByCode } from './open.ts'
import { giveUnsent, goOnIfSame, keepUnsent, unsentHere } from './room.ts'
import { copyOf, said, saidOneOf } from './said.ts'
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
  const mark = markOf(opened.value.recipient)
  if (asksToCarry(form, mark)) return wipe(opened.value)
  if (box) box.value = ''
  holdKeys(opened.value)
  keepUnsent(fieldOf(form, 'text')?.value ?? '', mark)
  goOnIfSame()
  if (!(await goTo(pathOf('talk')))) sayFaults(form, [saidOneOf('lost', 'busy')], box)
}

/**
 * Asks, once for each, whether what was written in another conversation goes along to the one of this mark. It stands in a box of the form
 * meanwhile: whoever does not want it empties that.
 */
function asksToCarry(form: HTMLFormElement, mark: string): boolean {
  const here = unsentHere()
  const part = fieldOf(form, 'text') ? undefined : copyOf('data-unsent')
  if (part && here.text !== '' && here.of !== mark) {
    form.prepend(part)
    fill(form, { text: here.text, of: here.of })
    giveUnsent()
  }
  const [text, of, asked] = ['text', 'of', 'asked'].map((name) => fieldOf(form, name)?.value ?? '')
  if (text === '' || of === '' || of === mark || asked === mark) return false
  fill(form, { asked: mark })
  sayFaults(form, [said('other_talk')], fieldOf(form, 'text'))
  return true
}

function fill(form: HTMLFormElement, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) {
    const field = fieldOf(form, name)
    if (field) field.value = value
  }
}

function fieldOf(form: HTMLFormElement, name: string): HTMLInputElement | HTMLTextAreaElement | null {
  return form.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`)
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
