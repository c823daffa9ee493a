import { sealedFields } from '../../../boundary/casework/preTravel/preTravelForms.ts'
import { Button } from '../../look/parts/button.tsx'
import { paths } from '../../shell/paths.ts'
import type { FileView } from './preTravelView.ts'

/** What the form of a report has fields of its own for; all else that was said goes into its words. */
const ownFields = ['given', 'family', 'birth_date', 'phone', 'country'] as const

/** Fills the form of a report with what is open here. Sent as a form, so that no name comes into an address. */
export function ReportForm({ view }: { view: FileView }) {
  const { frame, line, opened } = view
  const { words } = frame
  const content = opened?.opened.get('pre_travel_file')
  if (!content) return null
  const own = ownFields.flatMap((name) => (typeof content[name] === 'string' ? [[name, content[name]] as const] : []))
  const said = sealedFields.pre_travel_file
    .filter((name) => !ownFields.some((field) => field === name))
    .flatMap((name) => (content[name] === undefined ? [] : `${words(`preTravel.${name}`)}: ${content[name]}`))
  const heading = words('preTravel.file', { number: line.number })
  return (
    <form class="baken-form" method="post" action={paths.intakeKnown}>
      <input type="hidden" name="kind" value="report" />
      <input type="hidden" name="pre_travel" value={line.number} />
      <input type="hidden" name="travel_date" value={line.leavesOn} />
      {own.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="says" value={[heading, ...said].join('\n')} />
      <div class="baken-buttons">
        <Button>{words('preTravel.report_send')}</Button>
      </div>
    </form>
  )
}
