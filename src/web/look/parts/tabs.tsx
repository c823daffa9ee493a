import { Icon } from './icon.tsx'

export type Tab = { readonly href: string; readonly label: string; readonly count?: number | undefined }

export type TabsProps = {
  label: string
  tabs: readonly Tab[]
  current: string
  /** Many tabs fold on a phone, where a strip would hide most of them: what stands before the one that is open, "Onderdeel". */
  folds?: string
}

/** Parts of one thing. Each is a link with an address of its own. */
export function Tabs({ label, tabs, current, folds }: TabsProps) {
  const strip = (
    <nav class={folds === undefined ? 'baken-tabs' : 'baken-tabs baken-tabs--folds'} aria-label={label}>
      {tabs.map((tab) => (
        <TabLink key={tab.href} tab={tab} current={current} />
      ))}
    </nav>
  )
  if (folds === undefined) return strip
  const here = tabs.find(({ href }) => href === current)
  return (
    <>
      {strip}
      <details class="baken-tabfold">
        <summary>
          <span>
            <span class="baken-muted">{folds}</span> <b>{here?.label}</b>
          </span>
          <span class="baken-count">{tabs.length}</span>
          <Icon name="down" />
        </summary>
        <nav aria-label={label}>
          {tabs.map((tab) => (
            <TabLink key={tab.href} tab={tab} current={current} />
          ))}
        </nav>
      </details>
    </>
  )
}

function TabLink({ tab, current }: { tab: Tab; current: string }) {
  return (
    <a href={tab.href} aria-current={tab.href === current ? 'page' : undefined}>
      {tab.label}
      {tab.count !== undefined && <span class="baken-count">{tab.count}</span>}
    </a>
  )
}
