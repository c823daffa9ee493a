import type { ComponentChildren } from 'preact'
import { subjectText } from '../../domain/knowledge/publishing/proposal.ts'
import { Button } from '../look/parts/button.tsx'
import { Panel } from '../look/parts/panel.tsx'
import { paths } from '../shell/paths.ts'
import type { SubjectPageView } from './subjectView.ts'

type Props = {
  view: SubjectPageView
  part: 'check' | 'number'
  title: string
  send: string
  /** What there is beside: quiet, where a page has another form that is its main one. */
  quiet?: boolean
  children: ComponentChildren
}

/** A form that proposes something about a subject. One of a single file is sent with the stamp of what it was written on. */
export function ProposeForm({ view: { subject }, part, title, send, quiet, children }: Props) {
  const [only] = subject.subject.kind === 'pages' ? [] : subject.texts
  return (
    <Panel id={part} title={title}>
      <form class="baken-form" method="post" action={paths.knowledgePart(subjectText(subject.subject), part)}>
        {only && <input type="hidden" name="stamp" value={only.stamp} />}
        {children}
        <div class="baken-buttons">
          <Button {...(!quiet && { look: 'primary' as const })}>{send}</Button>
        </div>
      </form>
    </Panel>
  )
}
