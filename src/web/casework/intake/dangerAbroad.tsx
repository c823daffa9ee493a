import { longDate } from '../../../outputs/figures/longDate.ts'
import { Icon } from '../../look/parts/icon.tsx'
import type { IntakeView } from './intakeView.ts'

/** What 112 is not for: whom to call for somebody in another country. The numbers are the profile's, with whether anybody checked them. */
export function DangerAbroad({ view: { frame, contacts } }: { view: IntakeView }) {
  const { words, locale } = frame
  const contactOf = (code: string) => contacts.find((contact) => contact.code === code)
  const [ministry, emergency] = [contactOf('ministry_contact_centre'), contactOf('emergency_112')]
  const reach = locale === 'nl' ? emergency?.reach_nl : emergency?.reach_en
  return (
    <div class="baken-alarm baken-intake__abroad">
      <Icon name="danger" />
      <div>
        <p class="baken-alarm__title">
          {words('intake.abroad_first')}{' '}
          {ministry?.dial_international && <a href={`tel:${ministry.dial_international}`}>{ministry.international}</a>}
        </p>
        <p>
          {words('intake.abroad_how')}{' '}
          <small>
            {ministry?.checked_on
              ? words('intake.number_checked', { date: longDate(ministry.checked_on, locale) })
              : words('intake.number_not_checked')}
          </small>
        </p>
        <p>{reach && words('intake.abroad_112', { reach })}</p>
        <p>{words('intake.abroad_police')}</p>
      </div>
    </div>
  )
}
