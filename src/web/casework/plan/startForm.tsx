import { Choice, Choices } from '../../look/forms/choice.tsx'
import { Select } from '../../look/forms/select.tsx'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { Today } from '../partnerDesk/dayField.tsx'
import { fittingTemplates, likelySituations } from './fittingTemplates.ts'
import { PLAN } from './planView.ts'

/** Which plan, and what matters in this case: the fitting ones first, what is known of the case ticked. */
export function StartForm({ view }: { view: ChapterView }) {
  const { frame, profile, shown, today } = view
  const { words, locale } = frame
  if (!shown.file) return null
  const { plan, victimGroup } = shown.file
  const likely = plan.template === null ? likelySituations(shown.file, today) : plan.situations
  return (
    <ActForm view={view} on={PLAN} act="start-plan" submit={words('plan.start')}>
      {(fields) => (
        <>
          <Today view={view} />
          <Choices legend={`${words('plan.situations')} ${words('plan.situations_hint')}`}>
            {profile.returnPlans.situations.map(({ code, labels }) => (
              <Choice
                key={code}
                type="checkbox"
                name="situations"
                value={code}
                label={labels[locale]}
                checked={fields.values('situations', likely).includes(code)}
              />
            ))}
          </Choices>
          <Select
            {...fields.of('template', plan.template ?? undefined)}
            label={words('plan.template')}
            hint={words('plan.template_hint')}
            options={fittingTemplates(profile.returnPlans, victimGroup, fields.values('situations', likely)).map(
              ({ code, labels }) => ({ value: code, label: labels[locale] }),
            )}
          />
        </>
      )}
    </ActForm>
  )
}
