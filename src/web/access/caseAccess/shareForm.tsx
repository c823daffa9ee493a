import { caseAreas } from '../../../domain/access/caseAreas.ts'
import { sharePurposes } from '../../../domain/access/shareTerms.ts'
import { entriesOn } from '../../../domain/codes/codeList.ts'
import { areaName, organisationKindName } from '../../../outputs/access/accessNames.ts'
import { purposeName } from '../../../outputs/access/shareText.ts'
import { capital } from '../../../outputs/capital.ts'
import type { AccessChoices } from '../../../services/access/cases/accessChoices.ts'
import { Choice, Choices } from '../../look/forms/choice.tsx'
import { Field } from '../../look/forms/field.tsx'
import { Select } from '../../look/forms/select.tsx'
import { Button } from '../../look/parts/button.tsx'
import { Icon } from '../../look/parts/icon.tsx'
import { accessForms } from './accessForms.ts'
import type { AccessView } from './accessView.ts'

type Props = { view: AccessView; choices: AccessChoices }

/** Shows named parts of a case to an organisation: with whom, what, why and until when. It goes out from the next page only. */
export function ShareForm({ view, choices }: Props) {
  const { frame, access, share } = view
  const { words } = frame
  const { action, draft } = accessForms(access.number).share
  const isBegun = Object.keys(share.errors).length > 0 || share.typed.organisation !== ''
  return (
    <details class="baken-fold" open={isBegun}>
      <summary>{words('caseAccess.share_begin')}</summary>
      <form class="baken-form" method="post" action={`${action}#share-form`} id="share-form" data-draft={draft}>
        <Recipient view={view} choices={choices} />
        <Areas view={view} />
        <Reasons view={view} />
        <p class="baken-hint">{words('caseAccess.share_next')}</p>
        <Button look="primary">{words('caseAccess.share_look')}</Button>
      </form>
    </details>
  )
}

function Recipient({ view: { frame, share }, choices }: Props) {
  const { words } = frame
  const options = choices.organisations.map(({ id, name, kind }) => ({
    value: String(id),
    label: `${name} (${organisationKindName(kind, words)})`,
  }))
  return (
    <Select
      id="share-organisation"
      name="organisation"
      label={words('caseAccess.share_with')}
      any={words('caseAccess.choose')}
      options={options}
      value={share.typed.organisation}
      error={share.errors.organisation}
    />
  )
}

function Areas({ view: { frame, share } }: { view: AccessView }) {
  const { words } = frame
  const { areas } = share.errors
  return (
    <Choices legend={words('caseAccess.share_what')}>
      {caseAreas.map((area) => (
        <Choice
          key={area}
          type="checkbox"
          name="area"
          value={area}
          label={capital(areaName(area, words))}
          hint={words(`caseAccess.holds_${area}`)}
          checked={share.typed.areas.includes(area)}
        />
      ))}
      {areas !== undefined && (
        <p class="baken-error" role="alert">
          <Icon name="danger" />
          {areas}
        </p>
      )}
    </Choices>
  )
}

function Reasons({ view: { frame, lists, share } }: { view: AccessView }) {
  const { words, locale } = frame
  const grounds = entriesOn(lists.share_grounds, share.today)
  return (
    <>
      <Select
        id="share-ground"
        name="ground"
        label={words('caseAccess.share_ground')}
        any={words('caseAccess.choose')}
        options={grounds.map(({ code, labels }) => ({ value: code, label: labels[locale] }))}
        value={share.typed.ground}
        error={share.errors.ground}
      />
      <Select
        id="share-purpose"
        name="purpose"
        label={words('caseAccess.share_purpose')}
        any={words('caseAccess.choose')}
        options={sharePurposes.map((purpose) => ({ value: purpose, label: capital(purposeName(purpose, words)) }))}
        value={share.typed.purpose}
        error={share.errors.purpose}
      />
      <Field
        id="share-until"
        name="until"
        type="date"
        short
        label={words('caseAccess.share_until')}
        hint={words('caseAccess.share_until_hint')}
        value={share.typed.until}
        error={share.errors.until}
      />
    </>
  )
}
