export type Tab = { readonly href: string; readonly label: string; readonly count?: number | undefined }

/** Parts of one thing. Each is a link with an address of its own. */
export function Tabs({ label, tabs, current }: { label: string; tabs: readonly Tab[]; current: string }) {
  return (
    <nav class="baken-tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={tab.href === current ? 'page' : undefined}>
          {tab.label}
          {tab.count !== undefined && <span class="baken-count">{tab.count}</span>}
        </a>
      ))}
    </nav>
  )
}
