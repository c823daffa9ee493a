import { CLIENT_AT_REPORT, IDENTITY, type PartContent } from '../../domain/casework/sealedPart.ts'
import type { Words } from '../../messages/words.ts'
import { ageSaid } from './ageSaid.ts'
import { memberNames, ownPartNames } from './memberNames.ts'
import { partHolds } from './partHolds.ts'
import type { Telling } from './telling.ts'

/** `what` is missing where the name says enough, or nothing is known of it. */
export type PartText = { readonly title: string; readonly what: string | undefined }

/** What a sealed part is called and what lies in it, without giving it away. */
export function partText(part: string, words: Words): PartText {
  if (part === IDENTITY) return { title: words('casework.part_identity'), what: words('casework.part_identity_what') }
  if (part === CLIENT_AT_REPORT) {
    return { title: words('casework.part_client_at_report'), what: words('casework.part_client_at_report_what') }
  }
  if (isOfReferral(part)) return { title: words(`sharing.part_${part}`), what: words('sharing.part_what') }
  const [own, holds] = [ownPartNames[part], partHolds[part]]
  const title = own ? words(own) : words('casework.part_other', { part })
  return { title, what: holds && words(holds) }
}

const ofReferral = ['referral', 'referral_withheld', 'referral_reason'] as const

function isOfReferral(part: string): part is (typeof ofReferral)[number] {
  return ofReferral.some((one) => one === part)
}

const memberOrder = ['name', 'birth_date', 'age', 'accompanying_minors', 'address', 'phone']

/** How a name is made up, for the index of names, and the day of an age: the name and the age themselves say it. */
const partsOfOthers = ['given', 'family', 'age_on']

/** The members of an opened part in the order of reading; those that we do not know come last. */
export function membersOf(content: PartContent, telling: Pick<Telling, 'words' | 'locale'>): readonly MemberText[] {
  const rank = (name: string) => (memberOrder.includes(name) ? memberOrder.indexOf(name) : memberOrder.length)
  return Object.entries(content)
    .filter(([name]) => !partsOfOthers.includes(name))
    .toSorted(([one], [other]) => rank(one) - rank(other))
    .map(([name, value]) => {
      const { words } = telling
      const age = name === 'age' ? ageSaid(content, telling) : undefined
      return age === undefined ? memberText(name, value, words) : { name: words('casework.member_age'), value: age }
    })
}

export type MemberText = { readonly name: string; readonly value: string }

/** One member of an opened part. A name that we have no words for is shown as it is. */
function memberText(name: string, value: string | number, words: Words): MemberText {
  switch (name) {
    case 'name':
      return { name: words('casework.member_name'), value: String(value) }
    case 'birth_date':
      return { name: words('casework.member_birth_date'), value: String(value) }
    case 'accompanying_minors':
      return { name: words('casework.member_accompanying_minors'), value: String(value) }
    case 'address':
      return { name: words('casework.member_address'), value: String(value) }
    case 'phone':
      return { name: words('casework.member_phone'), value: String(value) }
    default: {
      const known = memberNames[name]
      return { name: known ? words(known) : name, value: String(value) }
    }
  }
}
