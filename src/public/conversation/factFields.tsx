import type { ComponentChildren } from 'preact'
import type { BeginForm } from '../../boundary/conversations/sentByForm.ts'
import { type ReporterFact, reporterFacts } from '../../domain/conversations/reporterFacts.ts'
import type { PublicWordKey } from '../../messages/publicWords.ts'
import type { PublicFrame } from '../shell/publicFrame.ts'
import { CallBeforeWriting } from './callBeforeWriting.tsx'
import { Radios } from './formParts.tsx'

type Props = { frame: PublicFrame; form: BeginForm; children: ComponentChildren }

const legends = {
  who: 'conversation.who_legend',
  where: 'conversation.where_legend',
  acute: 'conversation.acute_legend',
} as const satisfies Record<ReporterFact, PublicWordKey>

/** What the server may read, each by choice; and the questions that follow from it. Danger goes first. */
export function FactFields({ frame, form, children }: Props) {
  const { words } = frame
  return (
    <>
      <Fact fact="acute" frame={frame} form={form} />
      <CallBeforeWriting frame={frame} />
      <Fact fact="where" frame={frame} form={form} />
      {children}
      <Fact fact="who" frame={frame} form={form} />
      <p class="baken-hint">{words('conversation.facts_note')}</p>
    </>
  )
}

function Fact({ fact, frame: { words }, form }: { fact: ReporterFact } & Pick<Props, 'frame' | 'form'>) {
  const codes = reporterFacts[fact].map((value) => ({
    value,
    text: words(`conversation.${fact}_${value}` as PublicWordKey),
  }))
  const notSaid = { value: '', text: words('conversation.not_said') }
  return <Radios name={fact} legend={words(legends[fact])} chosen={form.facts[fact]} options={[...codes, notSaid]} />
}
