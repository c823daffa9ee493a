import type { Words } from '../../messages/words.ts'

export type PartText = { readonly title: string; readonly what: string }

/** What a sealed part is called and what lies in it, without giving it away. */
export function partText(part: string, words: Words): PartText {
  if (part === 'identity') return { title: words('casework.part_identity'), what: words('casework.part_identity_what') }
  if (part === 'client_at_report') {
    return { title: words('casework.part_client_at_report'), what: words('casework.part_client_at_report_what') }
  }
  return { title: words('casework.part_other', { part }), what: words('casework.part_other_what') }
}

export type MemberText = { readonly name: string; readonly value: string }

/** One member of an opened part. A name that we have no words for is shown as it is. */
export function memberText(name: string, value: string | number, words: Words): MemberText {
  switch (name) {
    case 'name':
      return { name: words('casework.member_name'), value: String(value) }
    case 'birth_date':
      return { name: words('casework.member_birth_date'), value: String(value) }
    case 'age':
      return { name: words('casework.member_age'), value: words('casework.member_age_value', { age: value }) }
    case 'accompanying_minors':
      return { name: words('casework.member_accompanying_minors'), value: String(value) }
    default:
      return { name, value: String(value) }
  }
}
