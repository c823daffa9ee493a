import { longDate } from '../../../outputs/figures/longDate.ts'
import type { PackageItem, PackageText } from '../../../outputs/letters/packageText.ts'
import { Facts } from '../../look/parts/facts.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import type { Frame } from '../../look/shell/frame.ts'

type Props = { frame: Frame; text: PackageText }

/** A package as the other side sees it. The same for who looks before it goes, and for who gets it. */
export function PackageBody({ frame, text }: Props) {
  const { words } = frame
  return (
    <div class="baken-stack" data-package>
      <Panel id="package-facts" title={words('sharing.package_facts')}>
        <Facts facts={text.facts} />
      </Panel>
      {text.areas.map(({ area, title, items }) => (
        <Panel key={area} id={`package-${area}`} title={title}>
          {items.length === 0 ? (
            <p>{words('sharing.package_nothing')}</p>
          ) : (
            <div class="baken-stack baken-stack--tight">
              {items.map((item) => (
                <Item key={item.key} frame={frame} item={item} />
              ))}
            </div>
          )}
        </Panel>
      ))}
    </div>
  )
}

function Item({ frame: { locale }, item: { on, title, lines } }: { frame: Frame; item: PackageItem }) {
  return (
    <div>
      <p>
        <b>{title}</b>
        {on !== undefined && <span class="baken-muted"> {longDate(on, locale)}</span>}
      </p>
      {lines.length > 0 && (
        <Facts
          facts={lines.map(({ name, value }) => ({
            name,
            value: (
              <bdi dir="auto" class="baken-lines">
                {value}
              </bdi>
            ),
          }))}
        />
      )}
    </div>
  )
}
