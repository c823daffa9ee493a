import { readProfilePart } from '../../../boundary/profile/readProfilePart.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { contactsOf } from '../profileContacts.ts'
import type { CounterView } from './counterView.ts'

export type CounterPapers = Pick<CounterView, 'checklist' | 'contacts'>

const read = new WeakMap<DeskContext, Promise<CounterView['checklist']>>()

/** The checklist of the counter and the numbers on it: read when the first page asks, and once. A failure is not kept. */
export async function counterPapersOf(context: DeskContext): Promise<CounterPapers> {
  const { profilesFolder, profile } = context
  const reading =
    read.get(context) ??
    readProfilePart(profilesFolder, profile.name, 'consular-counter').catch((error: unknown) => {
      read.delete(context)
      throw error
    })
  read.set(context, reading)
  return { checklist: await reading, contacts: await contactsOf(context) }
}
