import { Field } from '../../look/forms/field.tsx'
import { Button, LinkButton } from '../../look/parts/button.tsx'
import { Door } from '../../look/parts/door.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'

/** Which organisation: by the code that its people were given, because a list would tell strangers who works with whom. */
export function OrganisationPage({ frame, wrong }: { frame: Frame; wrong: boolean }) {
  const { words } = frame
  const title = words('signIn.organisation_title')
  return (
    <Page frame={frame} title={title}>
      <Door about={words('signIn.about')}>
        <h1>{title}</h1>
        <form class="baken-form" method="post" action={paths.signInOrganisation}>
          <Field
            id="code"
            name="code"
            label={words('signIn.organisation_code')}
            hint={words('signIn.organisation_code_hint')}
            error={wrong ? words('signIn.organisation_unknown') : undefined}
            autocomplete="off"
            required
          />
          <Button look="primary">{words('signIn.go_on')}</Button>
        </form>
        <p>
          <a href={paths.signIn}>{words('signIn.other_way')}</a>
        </p>
      </Door>
    </Page>
  )
}

type VisitProps = { frame: Frame; organisation: string; visit: string }

/** The last page of ours before the provider of an organisation. A link leads there: a form may only be sent to ourselves. */
export function VisitPage({ frame, organisation, visit }: VisitProps) {
  const { words } = frame
  const title = words('signIn.organisation_title')
  return (
    <Page frame={frame} title={title}>
      <Door about={words('signIn.about')}>
        <h1>{title}</h1>
        <p>{words('signIn.visit_lead', { organisation })}</p>
        <LinkButton look="primary" big icon="key" href={visit}>
          {words('signIn.visit', { organisation })}
        </LinkButton>
        <p>
          <a href={paths.signIn}>{words('signIn.other_way')}</a>
        </p>
      </Door>
    </Page>
  )
}
