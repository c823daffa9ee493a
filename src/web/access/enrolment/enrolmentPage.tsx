import type { AccountProblem } from '../../../boundary/access/accountForms.ts'
import type { OwnAccount } from '../../../services/access/signIn/accountServices.ts'
import type { OwnAuthenticators } from '../../../services/access/signIn/accountTypes.ts'
import { Button, LinkButton } from '../../look/parts/button.tsx'
import { Door } from '../../look/parts/door.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { Status } from '../../look/parts/status.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { AccountProblemNotice } from '../account/accountProblem.tsx'
import { AddPasskey } from '../account/addPasskey.tsx'

export type EnrolmentView = {
  readonly frame: Frame
  readonly name: string
  readonly problem: AccountProblem | undefined
  readonly authenticators: OwnAuthenticators
  readonly missing: Awaited<ReturnType<OwnAccount['missingToEnrol']>>
}

/** Giving oneself a way to sign in: a passkey, or a password with an app. Then what keeps one from being locked out, and on. */
export function EnrolmentPage({ view }: { view: EnrolmentView }) {
  const { frame, name, missing } = view
  const { words } = frame
  const recovering = isRecovering(view)
  const title = words(recovering ? 'signIn.recovered_title' : 'signIn.enrol_title')
  return (
    <Page frame={frame} title={title}>
      <Door about={words('signIn.about')}>
        <h1>{title}</h1>
        <AccountProblemNotice frame={frame} problem={view.problem} />
        {recovering ? (
          <p>{words('signIn.recovered_lead')}</p>
        ) : (
          <>
            <p>
              <bdi>{words('signIn.enrol_welcome', { name })}</bdi>
            </p>
            <Done view={view} />
          </>
        )}
        {missing.length > 0 ? <Choose view={view} /> : <Ready view={view} />}
      </Door>
    </Page>
  )
}

/** Came in with a recovery code: what is there already is what was lost, and something new has to take its place. */
function isRecovering({ authenticators, missing }: EnrolmentView): boolean {
  return missing.length > 0 && (authenticators.passkeys.length > 0 || authenticators.totp !== undefined)
}

/** What is there already. */
function Done({ view: { frame, authenticators } }: { view: EnrolmentView }) {
  const { words } = frame
  const { passkeys, password, totp, recoveryCodesLeft } = authenticators
  const done = [
    passkeys.length > 0 && words('signIn.has_passkeys', { count: passkeys.length }),
    password && words('signIn.has_password'),
    totp && words('signIn.has_app'),
    recoveryCodesLeft > 0 && words('signIn.has_codes', { count: recoveryCodesLeft }),
  ].filter((text) => typeof text === 'string')
  if (done.length === 0) return null
  return (
    <ul class="baken-stack baken-stack--tight">
      {done.map((text) => (
        <li key={text}>
          <Status kind="safe">{text}</Status>
        </li>
      ))}
    </ul>
  )
}

function Choose({ view }: { view: EnrolmentView }) {
  const { frame, authenticators, missing } = view
  const { words } = frame
  const recovering = isRecovering(view)
  const begun = authenticators.password !== undefined || missing.includes('totp')
  return (
    <>
      <section class="baken-stack baken-stack--tight" aria-labelledby="by-passkey">
        <h2 id="by-passkey">{words('signIn.enrol_passkey')}</h2>
        <p>{words('signIn.enrol_passkey_why')}</p>
        <AddPasskey frame={frame} />
      </section>
      <section class="baken-stack baken-stack--tight" aria-labelledby="by-password">
        <h2 id="by-password">{words('signIn.enrol_password')}</h2>
        {recovering ? (
          <p>{words('signIn.recovered_app')}</p>
        ) : (
          <p>{words(begun ? 'signIn.enrol_app_next' : 'signIn.enrol_password_why')}</p>
        )}
        <div class="baken-buttons">
          {begun ? (
            <LinkApp words={words} />
          ) : (
            <LinkButton href={paths.password}>{words('signIn.password_set')}</LinkButton>
          )}
        </div>
      </section>
    </>
  )
}

/** Enough to sign in with: what would keep this person from being locked out, and the button that ends it. */
function Ready({ view: { frame, authenticators } }: { view: EnrolmentView }) {
  const { words } = frame
  const { password, totp, recoveryCodesLeft, passkeys } = authenticators
  return (
    <>
      {!hasSecondWay(authenticators) && (
        <Notice kind="changed" title={words('signIn.second_title')}>
          <p>{words('signIn.second_why')}</p>
        </Notice>
      )}
      {password && !totp && <LinkApp words={words} />}
      {password && recoveryCodesLeft === 0 && (
        <form method="post" action={paths.recoveryCodes}>
          <Button>{words('signIn.codes_make')}</Button>
        </form>
      )}
      {passkeys.length < 2 && <AddPasskey frame={frame} plain />}
      {!password && (
        <p>
          <a href={paths.password}>{words('signIn.password_as_second')}</a>
        </p>
      )}
      <form method="post" action={paths.enrolment}>
        <Button look="primary" big>
          {words('signIn.enrol_finish')}
        </Button>
      </form>
    </>
  )
}

/** Whether the loss of one thing leaves another way in. */
function hasSecondWay({ passkeys, password, totp, recoveryCodesLeft }: OwnAuthenticators): boolean {
  const ways = passkeys.length + (password && totp ? 1 : 0) + (password && recoveryCodesLeft > 0 ? 1 : 0)
  return ways > 1
}

function LinkApp({ words }: Pick<Frame, 'words'>) {
  return (
    <form method="post" action={paths.app}>
      <Button>{words('signIn.app_link')}</Button>
    </form>
  )
}
