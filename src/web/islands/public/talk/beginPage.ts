import { writeText } from '../../writeText.ts'
import { type AskProblem, askFor } from './askFor.ts'
import { begin, type FreshCode, makeFreshCode } from './begin.ts'
import { type BeginFault, faultOfBeginning, LONGEST_TEXT, readBeginForm } from './beginForm.ts'
import { openCodeStep } from './codeStep.ts'
import { firstPictures, forgetFirstPictures } from './firstPictures.ts'
import { goTo, pathOf } from './goTo.ts'
import { holdKeys } from './heldKeys.ts'
import { copyOf, said, saidOneOf } from './said.ts'
import { sayFaults } from './sayFaults.ts'
import type { Beginning } from './sealBeginning.ts'
import { type Stage, stageOf } from './stage.ts'

/** What was filled in goes nowhere: a code is made here and shown, and what is sent after that is sealed. False when the page lacks a part. */
export function beginHere(form: HTMLFormElement): boolean {
  const pictures = firstPictures(form)
  // Nothing that somebody chose is left behind because they were quick.
  if (pictures?.goesOnLater(() => form.requestSubmit())) return true
  const beginning = readBeginForm(form, pictures?.chosen() ?? [])
  const fault = faultOfBeginning(form, beginning)
  if (fault !== undefined) {
    sayFaults(form, [faultText(fault, beginning)], form.querySelector('[name="text"]'))
    return true
  }
  sayFaults(form, [])
  return showCode(form, beginning)
}

function faultText(fault: BeginFault, { text }: Beginning): string {
  return said(fault, { letters: String(text.length), most: String(LONGEST_TEXT) })
}

function showCode(form: HTMLFormElement, beginning: Beginning): boolean {
  const stage = stageOf(form)
  let fresh: FreshCode = makeFreshCode()
  const step = openCodeStep({
    kept: () => void send(true),
    withoutCode: () => void askWithoutCode(stage, form, () => send(false)),
    back: stage.back,
  })
  if (!step) return false

  const send = async (hasCode: boolean): Promise<void> => {
    step.busy(true)
    step.say(said('sealing'))
    const problem = await tryToBegin(beginning, fresh)
    step.busy(false)
    if (problem === undefined) {
      forgetFirstPictures()
      return hasCode ? enter(await fresh.foundBy()) : leaveWithoutCode(stage)
    }
    step.say(problemText(problem, beginning.pictures.length))
    if (problem !== 'taken') return
    fresh = makeFreshCode()
    if (!hasCode) return send(false)
    step.show(fresh.code, said('code_taken'))
  }
  step.show(fresh.code)
  stage.show(step.element)
  return true
}

/** What can't be sealed is sent to nobody: then it is said, and what was written stays. */
async function tryToBegin(beginning: Beginning, fresh: FreshCode): Promise<AskProblem | undefined> {
  try {
    return await begin(beginning, fresh)
  } catch {
    return 'away'
  }
}

async function enter({ keys }: Awaited<ReturnType<FreshCode['foundBy']>>): Promise<void> {
  holdKeys(keys)
  // Without an answer the page is asked for anew: then the code is asked once more.
  if (!(await goTo(pathOf('talk')))) location.replace(pathOf('talk'))
}

/** A second look before somebody sends what they can't come back to. */
function askWithoutCode(stage: Stage, form: HTMLFormElement, send: () => Promise<void>): void {
  const element = copyOf('data-nocode-step')
  if (!element) return void send()
  const reach = form.querySelector<HTMLTextAreaElement>('[name="reach"]')?.value.trim() ?? ''
  for (const place of element.querySelectorAll('[data-reach]')) writeText(place, reach)
  for (const part of element.querySelectorAll<HTMLElement>('[data-has-reach]')) part.hidden = reach === ''
  for (const part of element.querySelectorAll<HTMLElement>('[data-no-reach]')) part.hidden = reach !== ''
  element.addEventListener('submit', (event) => {
    event.preventDefault()
    stage.back()
    if (event.submitter?.hasAttribute('data-send-without')) void send()
  })
  stage.show(element)
}

/** Who has no code comes back to nothing: the session ends, and so does what this page knows. */
async function leaveWithoutCode(stage: Stage): Promise<void> {
  await askFor('/talk/do', { do: 'leave' })
  const element = copyOf('data-sent-step')
  if (element) stage.replaceAll(element)
  else location.replace('/')
}

/** Why it was not sent, and that nothing that was chosen is gone. */
function problemText(problem: AskProblem, pictures: number): string {
  const why = problem === 'closed_now' || problem === 'lost' ? saidOneOf(problem, 'busy') : said('busy')
  return pictures === 0 ? why : `${why} ${said('pictures_kept')}`
}
