import { Tabs } from '../../look/parts/tabs.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { paths } from '../../shell/paths.ts'

/** All lines, and those that are worth a second look. */
export function LogTabs({ frame: { words }, current }: { frame: Frame; current: string }) {
  const tabs = [
    { href: paths.accessLog, label: words('accessLog.tab_log') },
    { href: paths.accessLogUnusual, label: words('accessLog.tab_unusual') },
  ]
  return <Tabs label={words('accessLog.tabs')} tabs={tabs} current={current} />
}
