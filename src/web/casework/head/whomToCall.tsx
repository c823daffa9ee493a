import { Facts } from '../../look/parts/facts.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { ContactNumber } from '../contactNumber.tsx'
import { numberOf } from '../profileContacts.ts'

const POLICE = 'emergency_112'
const MINISTRY = 'ministry_contact_centre'
const here: readonly string[] = ['in_netherlands', 'about_to_travel']

/** Whether the client is outside the Netherlands, or nobody knows where: then the police of that country are nobody to send them to. */
export function isAway({ shown: { file, chapters, state } }: ChapterView): boolean {
  return !here.includes(file?.placeNow ?? chapters.contact.whereabouts?.place ?? state.place)
}

/** In acute danger who calls whom with which number: the hub itself, from the Netherlands, and for somebody abroad the ministry as well. */
export function callLines(view: ChapterView): readonly string[] {
  const { frame, shown } = view
  const { words } = frame
  const { police } = shown.chapters.safety
  const [first, second] = [numberOf(view, POLICE), numberOf(view, MINISTRY)]
  const said = police === null ? [] : [words(`casework.danger_police_${police}`)]
  if (!isAway(view)) return police === null ? [words('casework.danger_police', { police: first ?? '' })] : said
  if (police !== null) return [...said, words('casework.danger_ministry', { ministry: second ?? '' })]
  return [words('casework.danger_police_abroad', { police: first ?? '', ministry: second ?? '' })]
}

/** That nobody wrote down yet whether the police were called, with the numbers to call now. */
export function PoliceFirst({ view }: { view: ChapterView }) {
  const { frame, contacts } = view
  const { words, locale } = frame
  const away = isAway(view)
  const called = [POLICE, ...(away ? [MINISTRY] : [])].flatMap((code) => contacts.filter((one) => one.code === code))
  return (
    <Notice kind="danger" title={words(away ? 'safety.police_open_abroad' : 'safety.police_open')}>
      <p>{words(away ? 'safety.police_open_how_abroad' : 'safety.police_open_how')}</p>
      <Facts
        facts={called.map((contact) => ({
          name: contact.code === POLICE && away ? words('safety.police_here') : contact[locale],
          value: <ContactNumber frame={frame} contacts={contacts} contact={contact} />,
        }))}
      />
    </Notice>
  )
}
