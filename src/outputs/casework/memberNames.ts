import type { WordKey } from '../../messages/words.ts'
import { endMembers, endParts } from './endNames.ts'
import { inquiryMembers, inquiryParts } from './inquiryNames.ts'

/** What the members of sealed parts are called: here those about persons and contact. */
export const memberNames: Readonly<Record<string, WordKey>> = {
  person: 'persons.member_number',
  paper: 'persons.member_number',
  attempt: 'persons.member_number',
  birth_year: 'persons.field_birth_year',
  school: 'persons.field_school',
  knows: 'persons.field_knows',
  how_checked: 'persons.field_how_checked',
  nationalities: 'persons.field_nationalities',
  who: 'persons.field_who',
  about: 'persons.field_about',
  code_word: 'contact.field_code_word',
  cover_story: 'contact.field_cover_story',
  never_text: 'contact.field_never_text',
  agreed_with: 'contact.field_agreed_with',
  email: 'contact.field_email',
  other: 'contact.field_other',
  source: 'contact.field_source',
  call_back: 'intake.reporter_call_back',
  note: 'contact.field_note',
  ...inquiryMembers,
  ...endMembers,
}

/** What the parts of these chapters are called that no share can name. */
export const ownPartNames: Readonly<Record<string, WordKey>> = {
  person_note: 'persons.part_person_note',
  person_contact: 'contact.numbers_title_others',
  reporter: 'intake.reporters',
  reporter_words: 'intake.reporter_words',
  journal_views: 'journal.kind_view',
  sensitive: 'persons.sensitive_title',
  contact_note: 'contact.part_contact_note',
  family_talk: 'contact.talk_title',
  ...inquiryParts,
  ...endParts,
}
