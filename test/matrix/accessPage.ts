import { apiScopes, scopeFits } from '../../src/domain/access/apiScopes.ts'
import type { CaseSight } from '../../src/domain/access/caseAccess.ts'
import { areaOfEvent, areaOfPart, caseAreas, vaultParts } from '../../src/domain/access/caseAreas.ts'
import { type Act, acts, mayDo } from '../../src/domain/access/permissions.ts'
import { organisationKinds, type Role, roles, rolesIn } from '../../src/domain/access/roles.ts'
import { inEmergency } from '../../src/domain/casework/byEmergency.ts'
import { words } from '../../src/messages/words.ts'
import { areaName, organisationKindName, roleName } from '../../src/outputs/access/accessNames.ts'
import { sightIn, toldWithAnyShare } from './readCells.ts'
import { type Relation, relations } from './relations.ts'
import { type Subject, subjects } from './subjects.ts'

/** The page docs/access.md: what the rules say, written from the rules themselves. Dutch names stand beside, as the screens have them. */
export function accessPage(): string {
  return [
    '# Who may see what',
    'Made from the rules in `src/domain/access`: change them there, then write this page anew with `npx vitest run test/accessPage.test.ts -u`. ' +
      'The same rules stand in the policies of the database. `test/accessMatrix.test.ts` holds the two together: it asks the running API, with row ' +
      'security on, as each role of each organisation, about a case of each relation, and compares every answer with the rule. ' +
      '`test/accessMatrixMutations.test.ts` takes the policies away one by one and shows that the comparison sees it.',
    organisationsSection(),
    actsSection(),
    relationsSection(),
    areasSection(),
    alwaysSection(),
    scopesSection(),
  ].join('\n\n')
}

const nl = words('nl')
const people = roles.filter((role) => role !== 'operator' && role !== 'sequencer')

const actNames: Readonly<Record<Act, readonly [en: string, nl: string]>> = {
  read_cases: ['read cases that one sees', 'casussen lezen'],
  act_on_cases: ['act on them, as the rules of casework say for each act', 'handelen in casussen'],
  export_cases: ['export their facts', 'feiten uitvoeren'],
  count_figures: ['count figures', 'cijfers tellen'],
  assign_case: ['give a case to a team, a colleague, an owner', 'toewijzen'],
  share_case: ['share parts with an organisation', 'delen'],
  confirm_share: ['confirm a share outside, as the second person', 'deling bevestigen'],
  recuse_oneself: ['keep a case from oneself', 'zichzelf uitsluiten'],
  exclude_others: ['keep a case from somebody else', 'een ander uitsluiten'],
  restrict_case: ['restrict a case to a named list', 'afschermen'],
  use_vault: ['ask for a secret address, and agree to one as the second person', 'geheim adres vragen en instemmen'],
  break_glass: ['open a case in an emergency, for an hour', 'noodtoegang'],
  review_break_glass: ['review that, as the second person', 'noodtoegang beoordelen'],
  hold_conversations: ['hold conversations without a name', 'gesprekken zonder naam voeren'],
  keep_knowledge: [
    'propose texts of the public side, and publish what somebody else proposed',
    'teksten voorleggen en die van een ander publiceren',
  ],
  read_access_log: ['read the access log', 'inzagelogboek lezen'],
  administer: ['keep accounts, organisations, API clients', 'beheren'],
}

function organisationsSection(): string {
  const rows = organisationKinds.map((kind) => [
    `\`${kind}\``,
    organisationKindName(kind, nl),
    rolesIn(kind).map(bothNames).join('; ') || 'nobody: it only receives',
  ])
  return section('Organisations and their roles', ['organisation', 'Dutch', 'roles'], rows)
}

function actsSection(): string {
  const rows = acts.map((act) => {
    const [en, dutch] = actNames[act]
    return [en, dutch, ...people.map((role) => (mayDo(role, act) ? 'yes' : ''))]
  })
  const head = ['may', 'Dutch', ...people.map((role) => roleName(role, words('en')))]
  const note =
    'A role says what somebody may do with a case that they see. Whether they see it is the next table. What a role may not do is refused ' +
    'before anything is looked for; a case that is not there and one that may not be seen are answered alike.'
  return section('Roles and what they may do', head, rows, note)
}

/** One of each way in which the rule looks at people. */
const columns: readonly (readonly [string, (subject: Subject) => boolean])[] = [
  ['intake, caseworker, senior', ({ role }) => role === 'caseworker'],
  ['manager', ({ role }) => role === 'manager'],
  ['partner (ministry, police, Veilig Thuis, shelter, child protection)', ({ kind }) => kind === 'shelter'],
  ['analyst', ({ role }) => role === 'analyst'],
  ['all others', ({ role }) => role === 'auditor'],
]

function relationsSection(): string {
  const [head, shown] = [columns.map(([name]) => name), columns.map(([, isMeant]) => subjectFor(isMeant))]
  const rows = relations.map((relation) => [
    relation.name,
    relation.nl,
    ...shown.map((subject) => sightInWords(subject, relation)),
  ])
  const note =
    'What somebody sees of a case by how it stands to them. "all" is all of it; names of areas are what an organisation is shown beside the base ' +
    'facts; "counted" is facts without a number or a person. Somebody of another team, another organisation of the kind or another tenant has ' +
    'nothing of what a row gives. The address vault is opened apart: see below.'
  return section('Relations to a case and what they show', ['relation', 'Dutch', ...head], rows, note)
}

function subjectFor(isMeant: (subject: Subject) => boolean): Subject {
  const found = subjects.find((subject) => subject.place === 'own' && isMeant(subject))
  if (!found) throw new Error('nobody is meant by a column')
  return found
}

function sightInWords(subject: Subject, relation: Relation): string {
  const sight = sightIn(subject, relation)
  const texts: Readonly<Record<CaseSight['sees'], () => string>> = {
    nothing: () => 'nothing',
    counts: () => 'counted',
    all: () => 'all',
    shared: () => ('areas' in sight ? areasInWords(sight.areas) : ''),
  }
  return texts[sight.sees]()
}

function areasInWords(areas: readonly string[]): string {
  return areas.length === caseAreas.length ? 'every area' : areas.join(', ')
}

function areasSection(): string {
  const rows = caseAreas.map((area) => [
    `\`${area}\``,
    areaName(area, nl),
    namesIn(areaOfEvent, area),
    namesIn(areaOfPart, area),
  ])
  const note =
    'What is in no area goes to no organisation: the address vault, and every kind of event or part that is not named here. With ' +
    `any share an organisation is told these facts, and no others: ${toldWithAnyShare.map((field) => `\`${field}\``).join(', ')}. It can neither ` +
    'filter nor sort by what it is not told.'
  return section('Areas of a case', ['area', 'Dutch', 'events', 'sealed parts'], rows, note)
}

function namesIn(areaOf: Readonly<Record<string, string>>, area: string): string {
  const names = Object.keys(areaOf).filter((name) => areaOf[name] === area)
  return names.map((name) => `\`${name}\``).join(', ')
}

function alwaysSection(): string {
  return [
    '## What always holds',
    '',
    '- Exclusion and the named list of a restricted case go before everything else: grant, share, emergency access, being the manager.',
    `- Who sees a case by emergency access only does to it what is on a closed list, and lowers nothing: ${inEmergency.map((act) => `\`${act}\``).join(', ')}.`,
    '- Analysts and the command line count every case, also those that are kept from people: figures are the same for everybody.',
    '- An administrator sees no case. An auditor sees the log, and no case.',
    '- Two people: who gave a share outside does not confirm it, and who broke the glass does not review it. The database refuses it, too.',
    `- The address vault (${vaultParts.map((part) => `\`${part}\``).join(', ')}) opens to who asked for it, for an hour, after a second person agreed who holds the case: not by emergency access.`,
    '- Reading, opening, searching and exporting write a line in the access log in the transaction that reads: no line, no data.',
    '- What was taken back counts from the next request on; an export that runs ends with the batch that it is in.',
  ].join('\n')
}

function scopesSection(): string {
  const rows = apiScopes.map((scope) => [
    `\`${scope}\``,
    people
      .filter((role) => scopeFits(role, scope))
      .map((role) => roleName(role, words('en')))
      .join(', '),
  ])
  const note =
    'A client of the API is a member of staff of its own, with a role, an organisation, one purpose, and a token that lasts a year at most. It does ' +
    'what its role may do and its scopes name. Emergency access is not among them.'
  return section('Scopes of the API', ['scope', 'fits the roles'], rows, note)
}

function bothNames(role: Role): string {
  return `${roleName(role, words('en'))} (${roleName(role, nl)})`
}

function section(title: string, head: readonly string[], rows: readonly (readonly string[])[], note?: string): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  const table = [line(head), line(head.map(() => '---')), ...rows.map(line)]
  return [`## ${title}`, '', ...(note === undefined ? [] : [note, '']), ...table].join('\n')
}
