import { caseAreas } from '../../../domain/access/caseAreas.ts'
import { parseOrganisationKind } from '../../../domain/access/roles.ts'
import { sharePurposes } from '../../../domain/access/shareTerms.ts'
import { entriesOn } from '../../../domain/codes/codeList.ts'
import { areaName, organisationKindName } from '../../../outputs/access/accessNames.ts'
import { purposeName } from '../../../outputs/access/shareText.ts'
import { capital } from '../../../outputs/capital.ts'
import { Choice, Choices } from '../../look/forms/choice.tsx'
import { Field } from '../../look/forms/field.tsx'
import { Select } from '../../look/forms/select.tsx'
import { TextArea } from '../../look/forms/textArea.tsx'
import { Icon } from '../../look/parts/icon.tsx'
import { type ActFields, ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { PACKAGE } from './slugs.ts'

type Props = { view: ChapterView }

/** Offers the case to an organisation. It leads to the package as the other side would see it; nothing goes out from here. */
export function OfferForm({ view }: Props) {
  const { words } = view.frame
  return (
    <ActForm view={view} on={PACKAGE} act="make-referral" submit={words('sharing.offer_look')}>
      {(fields) => (
        <>
          <input type="hidden" name="on" value={view.today} />
          <ToWhom view={view} fields={fields} />
          <WhatGoes view={view} fields={fields} />
          <Why view={view} fields={fields} />
        </>
      )}
    </ActForm>
  )
}

type FieldProps = Props & { fields: ActFields }

function ToWhom({ view, fields }: FieldProps) {
  const { frame, profile, today, organisations } = view
  const { words, locale } = frame
  const destinations = entriesOn(profile.casework.referral_destinations, today)
  return (
    <>
      <Select
        {...fields.of('destination')}
        label={words('sharing.destination')}
        hint={words('sharing.destination_hint')}
        any={words('caseAccess.choose')}
        options={destinations.map(({ code, labels }) => ({ value: code, label: labels[locale] }))}
      />
      <Select
        {...fields.of('organisation')}
        label={words('sharing.organisation')}
        any={words('caseAccess.choose')}
        options={organisations
          .filter(({ kind }) => kind !== 'hub')
          .map(({ id, name, kind }) => ({ value: String(id), label: `${name} (${kindName(kind, view)})` }))}
      />
    </>
  )
}

function kindName(kind: string, { frame }: ChapterView): string {
  const known = parseOrganisationKind(kind)
  return known ? organisationKindName(known, frame.words) : kind
}

function WhatGoes({ view: { frame }, fields }: FieldProps) {
  const { words } = frame
  const error = fields.error('areas')
  const chosen = fields.values('areas', ['identity'])
  return (
    <Choices legend={words('sharing.areas')}>
      {caseAreas.map((area) => (
        <Choice
          key={area}
          type="checkbox"
          name="areas"
          value={area}
          label={capital(areaName(area, words))}
          hint={words(`caseAccess.holds_${area}`)}
          checked={chosen.includes(area)}
        />
      ))}
      {error !== undefined && (
        <p class="baken-error" role="alert">
          <Icon name="danger" />
          {error}
        </p>
      )}
    </Choices>
  )
}

function Why({ view: { frame, profile, today }, fields }: FieldProps) {
  const { words, locale } = frame
  const grounds = entriesOn(profile.casework.share_grounds, today)
  return (
    <>
      <Select
        {...fields.of('ground')}
        label={words('caseAccess.share_ground')}
        any={words('caseAccess.choose')}
        options={grounds.map(({ code, labels }) => ({ value: code, label: labels[locale] }))}
      />
      <Select
        {...fields.of('purpose')}
        label={words('caseAccess.share_purpose')}
        any={words('caseAccess.choose')}
        options={sharePurposes.map((purpose) => ({ value: purpose, label: capital(purposeName(purpose, words)) }))}
      />
      <Field
        {...fields.of('until')}
        type="date"
        short
        label={words('caseAccess.share_until')}
        hint={words('caseAccess.share_until_hint')}
      />
      <TextArea {...fields.of('text')} label={words('sharing.ask')} hint={words('sharing.ask_hint')} />
      <TextArea
        {...fields.of('withheld')}
        rows={3}
        label={words('sharing.withheld')}
        hint={words('sharing.withheld_hint')}
      />
    </>
  )
}
