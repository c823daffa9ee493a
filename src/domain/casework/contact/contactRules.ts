import type { IsoDate } from '../../shared/isoDate.ts'
import { caseworkers, handlers, happens, type Rules } from '../rules.ts'
import { type AgreeSafeContact, agreeSafeContact } from './decideAgreement.ts'
import { type RecordContact, recordContact } from './decideContact.ts'
import { type DropFamilyTalk, dropFamilyTalk, type PlanFamilyTalk, planFamilyTalk } from './decideFamilyTalk.ts'

export type ContactCommand =
  | AgreeSafeContact
  | { readonly do: 'record-contact-details'; readonly on: IsoDate }
  | RecordContact
  | PlanFamilyTalk
  | DropFamilyTalk

/** How the client is reached and by whom. After the closing too: aftercare goes on, and so does danger. */
export const contactRules: Rules<ContactCommand> = {
  'agree-safe-contact': { hats: handlers, onClosed: true, decide: agreeSafeContact },
  'record-contact-details': {
    hats: handlers,
    onClosed: true,
    decide: (_, { on }) => happens(on, 'contact_details_recorded', {}),
  },
  'record-contact': {
    hats: [...handlers, 'consular_officer'],
    area: 'safe_contact',
    onClosed: true,
    decide: recordContact,
  },
  'plan-family-talk': { hats: caseworkers, onClosed: true, decide: planFamilyTalk },
  'drop-family-talk': { hats: caseworkers, onClosed: true, decide: dropFamilyTalk },
}
