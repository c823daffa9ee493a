import { momentText } from '../../access/momentText.ts'
import { Field } from '../../look/forms/field.tsx'
import { Button } from '../../look/parts/button.tsx'
import { Fold } from '../../look/parts/fold.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { PrintButton } from '../../look/parts/printButton.tsx'
import { Status } from '../../look/parts/status.tsx'
import { paths } from '../../shell/paths.ts'
import { FormSays } from '../formSays.tsx'
import { PassphraseField } from '../passphraseField.tsx'
import type { Reader, ReadersView } from './readersView.ts'

/** The recovery key: the one that counts, the one that waits to be tried, and making a new one. */
export function RecoveryPanel({ view }: { view: ReadersView }) {
  const { words } = view.frame
  const keys = view.readers.filter(({ person }) => person === null)
  const counts = keys.find(({ tried_at }) => tried_at !== null)
  const waits = keys.find(({ tried_at }) => tried_at === null)
  return (
    <Panel
      id="recovery"
      title={words('readingKey.recovery_title')}
      {...(!counts && { look: 'next' as const })}
      beside={
        counts ? (
          <Status kind="safe">{words('readingKey.state_tried')}</Status>
        ) : (
          <Status kind="waiting">{words(waits ? 'readingKey.state_untried' : 'readingKey.recovery_none')}</Status>
        )
      }
    >
      <div class="baken-stack">
        <p>{words('readingKey.recovery_lead')}</p>
        {counts && <p>{words('readingKey.recovery_counts', { moment: momentText(counts.made_at, view) })}</p>}
        {waits && counts && <p>{words('readingKey.recovery_both')}</p>}
        <Secret view={view} />
        <Proof view={view} waits={waits} />
        <Making view={view} replaces={keys.length > 0} />
      </div>
    </Panel>
  )
}

/** Where the script of the page shows the secret half of what it made, this once. */
function Secret({ view: { frame } }: { view: ReadersView }) {
  const { words } = frame
  return (
    <div data-recovery-secret hidden tabIndex={-1}>
      <div class="baken-stack">
        <h3>{words('readingKey.secret_title')}</h3>
        <p>{words('readingKey.secret_lead')}</p>
        <p class="baken-secret" />
        <div class="baken-buttons">
          <PrintButton words={words} />
        </div>
      </div>
    </div>
  )
}

/** Typing back what lies on paper, or what a key made elsewhere opened. Hidden until there is something to try. */
function Proof({ view: { frame }, waits }: { view: ReadersView; waits: Reader | undefined }) {
  const { words } = frame
  return (
    <div data-recovery-proof hidden={!waits}>
      <div class="baken-stack">
        <h3>{words('readingKey.proof_title')}</h3>
        <form
          class="baken-form"
          data-recovery-typed
          data-needs-script
          hidden
          data-probe={paths.recoveryProbe}
          data-recipient={waits?.recipient ?? ''}
        >
          <PassphraseField
            id="recovery-secret"
            part="data-passphrase"
            visible
            label={words('readingKey.proof_secret')}
            hint={words('readingKey.proof_secret_hint')}
          />
          <div class="baken-buttons">
            <Button look="primary">{words('readingKey.proof_secret_try')}</Button>
          </div>
          <FormSays frame={frame} problems={{ wrong: 'readingKey.proof_secret_wrong', failed: 'readingKey.failed' }} />
        </form>
        <Fold summary={words('readingKey.proof_elsewhere')}>
          <div class="baken-stack">
            <ol class="baken-list baken-list--numbered">
              <li>{words('readingKey.proof_step_file')}</li>
              <li>
                {words('readingKey.proof_step_open')} <code class="baken-secret">{COMMAND}</code>
              </li>
              <li>{words('readingKey.proof_step_type')}</li>
            </ol>
            <form method="post" action={paths.recoveryProbe}>
              <Button>{words('readingKey.proof_file')}</Button>
            </form>
            <form class="baken-form" method="post" action={paths.recoveryProof} data-recovery-opened>
              <Field id="text" name="text" label={words('readingKey.proof_text')} maxLength={100} autocomplete="off" />
              <div class="baken-buttons">
                <Button>{words('readingKey.proof_text_send')}</Button>
              </div>
            </form>
          </div>
        </Fold>
      </div>
    </div>
  )
}

export const PROBE_FILE = 'baken-proef.age'
const COMMAND = `age --decrypt --identity sleutel.txt ${PROBE_FILE}`

function Making({ view: { frame }, replaces }: { view: ReadersView; replaces: boolean }) {
  const { words } = frame
  return (
    <>
      <form class="baken-form" data-new-recovery data-needs-script hidden data-address={paths.recovery}>
        <div class="baken-buttons">
          <Button {...(!replaces && { look: 'primary' as const })} icon="key">
            {words(replaces ? 'readingKey.recovery_replace' : 'readingKey.recovery_make')}
          </Button>
        </div>
        <FormSays frame={frame} problems={{ failed: 'readingKey.failed', changed: 'readingKey.recovery_known' }} />
      </form>
      <Fold summary={words('readingKey.recovery_paste')}>
        <form class="baken-form" method="post" action={paths.recovery}>
          <Field
            id="recipient"
            name="recipient"
            label={words('readingKey.recovery_public')}
            hint={words('readingKey.recovery_public_hint')}
            maxLength={100}
            autocomplete="off"
          />
          <div class="baken-buttons">
            <Button>{words('readingKey.recovery_public_save')}</Button>
          </div>
        </form>
      </Fold>
    </>
  )
}
