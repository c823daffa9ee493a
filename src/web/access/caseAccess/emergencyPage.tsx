import { REASON_LENGTH } from '../../../services/access/cases/sealedReason.ts'
import { Field } from '../../look/forms/field.tsx'
import { TextArea } from '../../look/forms/textArea.tsx'
import { Button, LinkButton } from '../../look/parts/button.tsx'
import { Icon, type IconName } from '../../look/parts/icon.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { emergencyForm } from './accessForms.ts'

export type EmergencyView = {
  readonly frame: Frame
  readonly demo: boolean
  readonly typed: { readonly number: string; readonly reason: string }
  readonly errors: { readonly number?: string; readonly reason?: string }
  /** The case that was asked for is one that the person sees already. */
  readonly alreadySeen?: string
}

/** Emergency access: what it means stands before the question. It tells of no number whether there is such a case. */
export function EmergencyPage({ view }: { view: EmergencyView }) {
  const { frame, demo, alreadySeen } = view
  const { words } = frame
  const title = words('caseAccess.emergency_title')
  return (
    <Page
      frame={frame}
      title={title}
      current={paths.cases}
      head={
        <>
          <PageHead title={title} lead={words('caseAccess.emergency_lead')} />
          {alreadySeen !== undefined && (
            <Notice kind="neutral" answers title={words('caseAccess.emergency_already')}>
              <a href={paths.case(alreadySeen)}>{words('caseAccess.emergency_already_link')}</a>
            </Notice>
          )}
        </>
      }
    >
      <Panel id="before" title={words('caseAccess.emergency_before')} look="next">
        <div class="baken-stack">
          <div class="baken-stack baken-stack--tight">
            <Meaning icon="waiting" text={words('caseAccess.emergency_hour')} />
            <Meaning icon="people" text={words('caseAccess.emergency_told')} />
            <Meaning icon="eye" text={words('caseAccess.emergency_reviewed')} />
            {demo && <Meaning icon="key" text={words('caseAccess.emergency_demo')} />}
          </div>
          <EmergencyForm view={view} />
        </div>
      </Panel>
    </Page>
  )
}

function Meaning({ icon, text }: { icon: IconName; text: string }) {
  return (
    <p>
      <Icon name={icon} tone="waiting" /> {text}
    </p>
  )
}

function EmergencyForm({ view: { frame, typed, errors } }: { view: EmergencyView }) {
  const { words } = frame
  const { action, draft } = emergencyForm
  return (
    <form class="baken-form" method="post" action={action} data-draft={draft}>
      <Field
        id="emergency-number"
        name="number"
        label={words('caseAccess.emergency_number')}
        value={typed.number}
        error={errors.number}
        maxLength={40}
        autocomplete="off"
        short
      />
      <TextArea
        id="emergency-reason"
        name="reason"
        label={words('caseAccess.emergency_reason')}
        hint={words('caseAccess.emergency_reason_hint', REASON_LENGTH)}
        value={typed.reason}
        error={errors.reason}
        maxLength={REASON_LENGTH.most}
      />
      <div class="baken-buttons">
        <Button look="danger">{words('caseAccess.emergency_open')}</Button>
        <LinkButton href={paths.cases}>{words('caseAccess.emergency_back')}</LinkButton>
      </div>
    </form>
  )
}
