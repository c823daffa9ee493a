import type { Guidance } from '../../domain/guide/guidance.ts'
import type { When } from '../../domain/guide/when.ts'
import type { ProfileFault } from '../profile/profileFault.ts'
import type { ProfilePart } from '../profile/readProfilePart.ts'
import { unknownCodes } from '../profile/unknownCodes.ts'
import { questions, whenFaults } from './guideReferences.ts'

/** Every place beside the decision table where something is named that is not there, or a number can't be dialled. */
export function guidanceFaults(guidance: Guidance): readonly ProfileFault[] {
  return [
    ...contactFaults(guidance),
    ...codeFaults(guidance),
    ...afterReportFaults(guidance),
    ...victimAbroadFaults(guidance),
    ...missionFaults(guidance),
  ]
}

function contactFaults({ guide: { contacts } }: Guidance): readonly ProfileFault[] {
  const file = fileOf('contacts')
  const known = { name: file, entries: contacts }
  return contacts.flatMap((contact, index) => {
    const path = `contacts[${index}]`
    const unreachable = contact.reach.includes('abroad') && contact.number && !contact.international
    return [
      ...unknownCodes(known, contact.via, file, `${path}.via`),
      ...unknownCodes(known, contact.viaAbroad, file, `${path}.via_abroad`),
      ...(unreachable ? [{ file, path, expected: 'a number to dial from abroad, for its reach says abroad' }] : []),
    ]
  })
}

function codeFaults({ guide, reportingCode }: Guidance): readonly ProfileFault[] {
  const file = fileOf('reporting-code')
  const faults = (when: When, path: string) => whenFaults(when, questions(guide), path, file)
  return [
    ...reportingCode.steps.flatMap(({ attention, instead }, index) => [
      ...attention.flatMap(({ when }, point) => faults(when, `steps[${index}].attention[${point}].when`)),
      ...instead.flatMap(({ when }, one) => faults(when, `steps[${index}].instead[${one}].when`)),
    ]),
    ...reportingCode.weighing.flatMap(({ cautions }, index) =>
      cautions.flatMap(({ when }, one) => faults(when, `weighing_questions[${index}].cautions[${one}].when`)),
    ),
    ...reportingCode.honourDifferences.flatMap(({ regular }, index) =>
      faults(regular.when, `honour_code_differences[${index}].regular.when`),
    ),
  ]
}

function afterReportFaults({ guide, afterReport }: Guidance): readonly ProfileFault[] {
  const file = fileOf('after-report')
  const faults = (entries: readonly { readonly when: When }[], part: string) =>
    entries.flatMap(({ when }, index) => whenFaults(when, questions(guide), `${part}[${index}].when`, file))
  return [...faults(afterReport.sayToPupil, 'say_to_pupil'), ...faults(afterReport.absence, 'absence')]
}

function victimAbroadFaults({ guide, victimAbroad }: Guidance): readonly ProfileFault[] {
  const known = { name: fileOf('contacts'), entries: guide.contacts }
  return unknownCodes(known, victimAbroad.sendTo, fileOf('victim-abroad'), 'send_to')
}

function missionFaults({ guide, missions }: Guidance): readonly ProfileFault[] {
  const file = fileOf('embassies')
  const known = { name: fileOf('contacts'), entries: guide.contacts }
  return [
    ...unknownCodes(known, [missions.contact], file, 'finder.contact'),
    ...missions.all.flatMap(({ fallback }, index) =>
      unknownCodes(known, [fallback], file, `embassies[${index}].fallback`),
    ),
  ]
}

function fileOf(part: ProfilePart): string {
  return `${part}.yaml`
}
