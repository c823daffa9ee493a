import { readLeaveForm } from '../boundary/casework/preTravel/preTravelForms.ts'
import type { DemoAround } from '../boundary/demo/readDemoAround.ts'
import { addDays } from '../domain/terms/calendar.ts'
import { makePreTravelServices } from '../services/casework/preTravel/preTravelServices.ts'
import { caseworkTools } from './caseworkTools.ts'
import { type DemoPeople, demoActor, demoActorWith } from './demoPeople.ts'
import type { OpenRegister } from './openRegister.ts'
import { todayIn } from './today.ts'

type DemoRegister = Pick<OpenRegister, 'withActor' | 'keyRing' | 'profile' | 'timeZone'>
type Left = DemoAround['pre_travel'][number]

/** Leaves pre-travel files as the invented people would, each on its own day: those that are not there yet. */
export async function fillDemoPreTravel(
  register: DemoRegister,
  people: DemoPeople,
  files: DemoAround['pre_travel'],
): Promise<void> {
  const { read } = makePreTravelServices(caseworkTools(register))
  const there = (await read.list(demoActorWith(people, 'manager'))).length
  for (const file of files.slice(there)) await leaveFile(register, people, file)
}

async function leaveFile(register: DemoRegister, people: DemoPeople, file: Left): Promise<void> {
  const today = todayIn(register.timeZone)
  const on = (days: number) => {
    return makePreTravelServices({ ...caseworkTools(register), today: () => addDays(today, days) })
  }
  const actor = demoActor(people, file.by)
  const journey = { birth_date: addDays(today, file.born), leaves_on: addDays(today, file.leaves) }
  const fields = { ...file.fields, ...journey, returns_on: addDays(today, file.returns) }
  const form = readLeaveForm(fields, register.profile.lists.countries)
  if (!form.ok) throw new Error(`a pre-travel file can't be read: ${JSON.stringify(form.wrong)}`)
  const left = await on(file.left).leave(actor, form.value)
  if (!left.ok) throw new Error(`a pre-travel file can't be left: ${left.error}`)
  const { number } = left.value
  if (file.copy) {
    const copy = { number, name: file.copy.name, bytes: Buffer.from(file.copy.text) }
    const added = await on(file.left).addCopy(actor, copy)
    if (!added.ok) throw new Error(`a copy can't be added: ${JSON.stringify(added.error)}`)
  }
  if (file.back === undefined) return
  const back = { number, codeWord: form.value.codeWord, goneAtOnce: false }
  const confirmed = await on(file.back).confirmBack(actor, back)
  if (!confirmed.ok) throw new Error(`nobody is back: ${confirmed.error}`)
}
