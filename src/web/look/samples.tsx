import type { VNode } from 'preact'
import { words as wordsOf } from '../../messages/words.ts'
import { Choice, Choices } from './forms/choice.tsx'
import { Field } from './forms/field.tsx'
import { FileField } from './forms/fileField.tsx'
import { FilterForm } from './forms/filterForm.tsx'
import { Select } from './forms/select.tsx'
import { TextArea } from './forms/textArea.tsx'
import { Button, LinkButton } from './parts/button.tsx'
import { Crumbs } from './parts/crumbs.tsx'
import { Door } from './parts/door.tsx'
import { Empty } from './parts/empty.tsx'
import { Facts } from './parts/facts.tsx'
import { Figure } from './parts/figure.tsx'
import { Finding, Sum } from './parts/finding.tsx'
import { Fold } from './parts/fold.tsx'
import { Hero } from './parts/hero.tsx'
import { Icon, iconNames } from './parts/icon.tsx'
import { Life } from './parts/life.tsx'
import { Notice } from './parts/notice.tsx'
import { PageHead } from './parts/pageHead.tsx'
import { Panel } from './parts/panel.tsx'
import { PersonCards } from './parts/personCards.tsx'
import { Problem } from './parts/problem.tsx'
import { Rows } from './parts/rows.tsx'
import { SealedPart } from './parts/sealedPart.tsx'
import { Status } from './parts/status.tsx'
import { Tabs } from './parts/tabs.tsx'
import { Tile, Tiles } from './parts/tile.tsx'
import { Timeline } from './parts/timeline.tsx'
import { Ways } from './parts/ways.tsx'
import type { Frame } from './shell/frame.ts'
import { Page } from './shell/page.tsx'
import { CompareTable } from './tables/compareTable.tsx'
import { DataTable } from './tables/dataTable.tsx'
import { OpenNumber } from './tables/openNumber.tsx'
import { Paging } from './tables/paging.tsx'

const evil = `"><script>alert(1)</script><b onclick='x'>\u202e&`
export const words = wordsOf('nl')
const kinds = ['danger', 'waiting', 'safe', 'changed', 'neutral'] as const
const fields = { token: evil }

export const frame: Frame = {
  locale: 'nl',
  words,
  assetPath: (name) => `/assets/${name}`,
  home: '/',
  nav: [{ href: '/cases', label: evil, key: 'c' }],
  languages: [
    { href: '?lang=nl', locale: 'nl', label: 'Nederlands' },
    { href: '?lang=en', locale: 'en', label: 'English' },
  ],
  person: {
    name: evil,
    role: evil,
    account: { href: '/account', label: evil },
    prints: '/prints',
    signOut: { action: '/sign-out', fields },
  },
  idle: { seconds: 1800, presence: '/account/presence', drafts: '/drafts', answers: false },
  strip: evil,
}

export const field = { id: 'f', name: 'f', label: evil, hint: evil, error: evil }
export const number = { id: 'n', value: 4, what: evil, href: '/x', definition: evil }
const drawing = '<svg viewBox="0 0 1 1"><rect class="baken-series-1"/></svg>'
const link = <a href="/x">{evil}</a>

/** Each component with hostile text wherever it takes text. */
export const samples: Record<string, VNode> = {
  Button: <Button refused={evil}>{evil}</Button>,
  'Button of each look': (
    <>
      <Button look="primary" icon="eye" big name={evil} value={evil}>
        x
      </Button>
      <Button look="plain">x</Button>
      <Button look="danger">x</Button>
      <Button look="on-ink">x</Button>
    </>
  ),
  Choice: (
    <Choices legend={evil}>
      <Choice type="radio" name="c" value={evil} label={evil} hint={evil} checked />
    </Choices>
  ),
  CompareTable: (
    <CompareTable
      words={words}
      id="t"
      caption={evil}
      rows={[
        { label: evil, published: 4, computed: number },
        { label: 'b', computed: { ...number, id: 'm' } },
      ]}
      n={{ id: 'row', label: evil, published: 3, computed: { ...number, id: 'o' } }}
      total={{ label: evil, published: 4, computed: { ...number, id: 'p' } }}
    />
  ),
  Crumbs: <Crumbs words={words} path={[{ href: '/', label: evil }]} here={evil} />,
  DataTable: (
    <DataTable
      words={words}
      caption={evil}
      rows={[evil]}
      rowKey={(row) => row}
      isDanger={() => true}
      columns={[
        { key: 'a', head: evil, cell: (row) => row, rowHead: true, sorting: { href: '?a', direction: 'ascending' } },
        { key: 'b', head: evil, cell: (row) => row, number: true, phone: 'out' },
        { key: 'c', head: evil, cell: (row) => row, phone: 'wide', sorting: { href: '?c', direction: 'none' } },
      ]}
      foot={[evil, evil, evil]}
    />
  ),
  Door: <Door about={evil}>{evil}</Door>,
  Empty: <Empty title={evil}>{evil}</Empty>,
  Facts: <Facts facts={[{ name: evil, value: evil }]} />,
  Field: <Field {...field} value={evil} placeholder={evil} short search />,
  Figure: <Figure title={evil} note={evil} svg={drawing} legend={[{ series: 2, label: evil }]} table={link} />,
  'Figure, wide': <Figure title={evil} svg={drawing} wide fold={evil} table={link} />,
  FileField: <FileField {...field} accept={evil} />,
  FilterForm: (
    <FilterForm
      words={words}
      label={evil}
      action="/cases"
      keep={fields}
      chips={[{ label: evil, removeHref: '?' }]}
      clearHref="?"
      beside={evil}
    >
      {evil}
    </FilterForm>
  ),
  Finding: (
    <Finding kind="unequal" title={evil}>
      <Sum lines={[{ label: evil, value: evil }]} result={{ label: evil, value: 4 }} />
    </Finding>
  ),
  'Finding that all is equal': <Finding kind="equal" level={2} title={evil} />,
  Fold: <Fold summary={evil}>{evil}</Fold>,
  Hero: (
    <Hero title={evil} lit={evil} lead={evil}>
      {evil}
    </Hero>
  ),
  Icon: (
    <>
      {iconNames.map((name) => (
        <Icon key={name} name={name} tone="safe" flip />
      ))}
    </>
  ),
  Life: (
    <Life
      label={evil}
      lights={[
        { key: 'a', place: 'done', title: evil, detail: evil, said: evil },
        { key: 'b', place: 'here', title: evil, said: evil },
        { key: 'c', place: 'ahead', title: evil, said: evil },
      ]}
    />
  ),
  LinkButton: (
    <LinkButton href="/x" icon="down" download>
      {evil}
    </LinkButton>
  ),
  Notice: (
    <>
      {kinds.map((kind) => (
        <Notice key={kind} kind={kind} title={evil} answers>
          {evil}
        </Notice>
      ))}
    </>
  ),
  OpenNumber: <OpenNumber words={words} {...number} linkText={evil} />,
  'OpenNumber without a definition': <OpenNumber words={words} id="n" value={evil} what={evil} href="/x" />,
  PageHead: (
    <PageHead title={evil} lead={evil}>
      {evil}
    </PageHead>
  ),
  Paging: <Paging words={words} summary={evil} previousHref="?a" nextHref="?b" />,
  Panel: (
    <Panel id="p" title={evil} look="next" beside={evil} foot={evil}>
      {evil}
    </Panel>
  ),
  PersonCards: (
    <PersonCards
      action="/"
      name="person"
      fields={fields}
      people={[{ value: evil, name: evil, role: evil, about: evil }]}
    />
  ),
  Problem: (
    <Problem title={evil} actions={link} reference={evil}>
      {evil}
    </Problem>
  ),
  Rows: <Rows rows={[{ key: 'a', when: evil, what: link, detail: evil, act: evil }]} />,
  SealedPart: <SealedPart words={words} id="s" title={evil} what={evil} ask={{ action: '/', fields }} refused={evil} />,
  'SealedPart, opened': (
    <SealedPart
      words={words}
      id="s"
      title={evil}
      what={evil}
      ask={{ action: '/' }}
      opened={{ content: evil, loggedNote: evil }}
      level={3}
    />
  ),
  Select: <Select {...field} any={evil} options={[{ value: evil, label: evil }]} value={evil} />,
  'Select with groups': <Select {...field} groups={[{ label: evil, options: [{ value: evil, label: evil }] }]} />,
  Status: (
    <>
      {kinds.map((kind) => (
        <Status key={kind} kind={kind} bare>
          {evil}
        </Status>
      ))}
    </>
  ),
  Tabs: <Tabs label={evil} current="/a" tabs={[{ href: '/a', label: evil, count: 2 }]} folds={evil} />,
  TextArea: <TextArea {...field} value={evil} />,
  Tile: (
    <Tiles>
      <Tile count={evil}>{evil}</Tile>
    </Tiles>
  ),
  Timeline: (
    <Timeline items={[{ key: 'a', date: '2018-07-03', dateText: evil, title: evil, detail: evil, mark: 'today' }]} />
  ),
  Ways: <Ways label={evil} ways={[{ href: '/x', icon: 'desk', title: evil, text: evil }]} />,
  Page: (
    <Page frame={frame} title={evil} current="/cases" hero={evil} head={evil} side={evil} plain>
      {evil}
    </Page>
  ),
}
