import { type CaseArea, caseAreas, parseCaseArea } from '../../../domain/access/caseAreas.ts'
import type { Referral } from '../../../domain/casework/sharing/sharingFile.ts'
import { areaName } from '../../../outputs/access/accessNames.ts'
import { listText } from '../../../outputs/access/shareText.ts'
import { capital } from '../../../outputs/capital.ts'
import type { StatusKind } from '../../look/parts/status.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import type { ChapterView } from '../chapters/chapterView.ts'

/** The areas of a case in a sentence: "Identiteit, veiligheid en terugkeer". */
export function areasText(areas: readonly string[], { words, locale }: Frame): string {
  const names = areas.map((code) => {
    const area = parseCaseArea(code)
    return area ? areaName(area, words) : code
  })
  return capital(listText(names, locale))
}

export const stateLook = {
  waiting: 'waiting',
  accepted: 'safe',
  declined: 'danger',
  withdrawn: 'neutral',
} as const satisfies Record<Referral['state'], StatusKind>

/** What was written with a referral, newest last: its purpose, what is withheld, why it was declined or withdrawn. */
export function writtenOf({ shown }: ChapterView, referral: number, part: string): readonly string[] {
  return shown.opened
    .filter((opened) => opened.part === part && opened.content.referral === referral)
    .flatMap(({ content }) => (typeof content.text === 'string' ? [content.text] : []))
}

export function organisationName({ organisations }: ChapterView, id: number): string {
  return organisations.find((organisation) => organisation.id === id)?.name ?? '–'
}

export function isOutside({ organisations }: ChapterView, id: number): boolean {
  return organisations.find((organisation) => organisation.id === id)?.kind === 'outside'
}

/** Areas in the order in which a case is told. */
export function inOrder(areas: readonly CaseArea[]): readonly CaseArea[] {
  return caseAreas.filter((area) => areas.includes(area))
}
