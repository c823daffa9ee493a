import { momentAt } from '../boundary/casework/acts/clocks.ts'
import type { DemoAround } from '../boundary/demo/readDemoAround.ts'
import { outOfHours } from '../domain/casework/duty/outOfHours.ts'
import type { Period } from '../domain/casework/duty/period.ts'
import { addDays } from '../domain/terms/calendar.ts'
import { isWorkingDay } from '../domain/terms/workingDays.ts'
import { addShift, findNow, hasShifts } from '../store/casework/duty/shifts.ts'
import { type DemoPeople, demoActor } from './demoPeople.ts'
import type { OpenRegister } from './openRegister.ts'
import { todayIn } from './today.ts'

type DemoRegister = Pick<OpenRegister, 'withActor' | 'profile' | 'timeZone'>
type Rota = DemoAround['duty']['rotas'][number]

/** Plans who is on duty in the coming nights, once for each organisation: what was changed in it since stays as it is. */
export async function fillDemoDuty(
  register: DemoRegister,
  people: DemoPeople,
  { nights, rotas }: DemoAround['duty'],
): Promise<void> {
  const periods = nightsFrom(register, nights)
  for (const rota of rotas) await fillRota(register, people, rota, periods)
}

/** From the night that began yesterday, which may not be over. */
function nightsFrom({ profile, timeZone }: DemoRegister, nights: number): readonly Period[] {
  const today = todayIn(timeZone)
  return Array.from({ length: nights + 1 }, (_, index) => {
    const day = addDays(today, index - 1)
    const { from, until } = outOfHours(day, (each) => isWorkingDay(each, profile.terms.holidays))
    return { begins: momentAt(from, timeZone), ends: momentAt(until, timeZone) }
  })
}

async function fillRota(
  { withActor }: DemoRegister,
  demo: DemoPeople,
  { by, people, role, without }: Rota,
  periods: readonly Period[],
): Promise<void> {
  const planner = demoActor(demo, by)
  await withActor(planner, async (tx) => {
    if (await hasShifts(tx, planner)) return
    const now = Date.parse(await findNow(tx))
    for (const [night, period] of periods.entries()) {
      // The first is that of yesterday: the nights that stay open are counted from today.
      if (Date.parse(period.ends) <= now || without.includes(night - 1)) continue
      const name = people?.[night % people.length]
      const person = name === undefined ? null : demoActor(demo, name).person
      const who = { person, roleName: role ?? null }
      await addShift(tx, planner, { ...period, ...who, answersBy: 'secure_message', number: null, checkedOn: null })
    }
  })
}
