import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'

type Props = { frame: Frame; names: readonly string[]; byDefault: string }

/** Every definition set that figures can be counted with. */
export function DefinitionListPage({ frame, names, byDefault }: Props) {
  const { words } = frame
  const title = words('figures.definitions_title')
  return (
    <Page frame={frame} title={title} current={paths.figures} plain>
      <PageHead title={title} lead={words('figures.definitions_lead')} />
      <Panel id="sets" title={words('figures.definitions_sets')} flush>
        <Rows
          rows={names.map((name) => ({
            key: name,
            what: <a href={paths.definitionSet(name)}>{name}</a>,
            detail: name === byDefault ? words('figures.definitions_default') : undefined,
          }))}
        />
      </Panel>
    </Page>
  )
}
