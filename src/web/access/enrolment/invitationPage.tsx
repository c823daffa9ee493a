import type { OpenInvitation } from '../../../services/access/signIn/accountTypes.ts'
import { Button, LinkButton } from '../../look/parts/button.tsx'
import { Door } from '../../look/parts/door.tsx'
import { Facts } from '../../look/parts/facts.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { momentText } from '../momentText.ts'

type Props = { frame: Frame; timeZone: string; token: string; invitation: OpenInvitation }

/** What a link is for, and the button that begins. Looking at it changes nothing. */
export function InvitationPage({ frame, timeZone, token, invitation }: Props) {
  const { words } = frame
  const { name, signInName, organisation, until, provider } = invitation
  return (
    <Page frame={frame} title={words('signIn.title')}>
      <Door about={words('signIn.about')}>
        <h1>{words('signIn.invitation_title')}</h1>
        <p>{words('signIn.invitation_lead', { organisation })}</p>
        <Facts
          facts={[
            { name: words('signIn.invitation_name'), value: <bdi>{name}</bdi> },
            { name: words('signIn.name'), value: <b>{signInName}</b> },
            { name: words('signIn.invitation_until'), value: momentText(until, { frame, timeZone }) },
          ]}
        />
        <p>{words('signIn.invitation_check')}</p>
        {provider === undefined ? (
          <form method="post" action={paths.invitations}>
            <input type="hidden" name="token" value={token} />
            <Button look="primary" big>
              {words('signIn.invitation_begin')}
            </Button>
          </form>
        ) : (
          <LinkButton look="primary" big icon="key" href={`${paths.invitation(token)}/visit`}>
            {words('signIn.visit', { organisation })}
          </LinkButton>
        )}
      </Door>
    </Page>
  )
}
