import type { ComponentChildren } from 'preact'
import type { BeginForm } from '../../boundary/conversations/sentByForm.ts'
import { type ReporterFact, reporterFacts } from '../../domain/conversations/reporterFacts.ts'
import type { PublicWordKey } from '../../messages/publicWords.ts'
import { Icon } from '../../web/look/parts/icon.tsx'
import type { PublicFrame } from '../shell/publicFrame.ts'
import { CallBeforeWriting } from './callBeforeWriting.tsx'
import { Radios } from './formParts.tsx'

type Props = { frame: PublicFrame; form: BeginForm; children: ComponentChildren }

const legends = {
  who: 'conversation.who_legend',
  where: 'conversation.where_legend',
  acute: 'conversation.acute_legend',
} as const satisfies Record<ReporterFact, PublicWordKey>

/** Danger, and what is to call at once. */
export function DangerField({ frame, form }: Omit<Props, 'children'>) {
  return (
    <>
      <Fact fact="acute" frame={frame} form={form} />
      <CallBeforeWriting frame={frame} form={form} />
    </>
  )
}

/** What may stay empty, folded: where and who, and the questions that follow from it. Open when something was filled in. */
export function FactFields({ frame, form, children }: Props) {
  const { words } = frame
  const { facts, when, country } = form
  const isFilled = [facts.where, facts.who, when, country].some((given) => given !== undefined && given !== '')
  return (
    <div class="baken-steps">
      <details open={isFilled}>
        <summary>
          <span>{words('conversation.facts_title')}</span>
          <Icon name="down" />
        </summary>
        <div class="baken-fold__inside baken-write">
          <Fact fact="where" frame={frame} form={form} />
          {children}
          <Fact fact="who" frame={frame} form={form} />
        </div>
      </details>
    </div>
  )
}

function Fact({ fact, frame: { words }, form }: { fact: ReporterFact } & Pick<Props, 'frame' | 'form'>) {
  const codes = reporterFacts[fact].map((value) => ({
    value,
    text: words(`conversation.${fact}_${value}` as PublicWordKey),
  }))
  const notSaid = { value: '', text: words('conversation.not_said') }
  return (
    <Radios name={fact} legend={words(legends[fact])} chosen={form.facts[fact]} options={[...codes, notSaid]} isShort />
  )
}
