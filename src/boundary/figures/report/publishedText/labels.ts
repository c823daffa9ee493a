import { TOPICS_TABLE, topicTables } from '../../../../domain/figures/reconcile/reportShape.ts'

type Labels = Readonly<Record<string, readonly string[]>>

/** The published names of topics, as rows, headings and in sentences. */
const topics: Labels = {
  forced_marriage: ['huwelijksdwang'],
  forced_marriage_and_abandonment: ['huwelijksdwang en achterlating'],
  abandonment: ['achterlating'],
  domestic_violence_abroad: ['huiselijk geweld buitenland', 'huiselijk geweld in het buitenland', 'huiselijk geweld'],
}

const outcomes: Labels = {
  yes: ['ja', 'achterlating', 'huwelijksdwang', 'huwelijksdwang en achterlating', 'vastgesteld'],
  permission_after_intervention: [
    'achterlating na inzet lkha toestemming terugkeren',
    'na inzet lkha toestemming terugkeren',
    'toestemming om terug te keren na inzet van het knooppunt',
  ],
  no: ['nee', 'geen huwelijksdwang achterlating', 'geen huwelijksdwang', 'geen achterlating', 'niet vastgesteld'],
  returned_by_self: ['zelf teruggekeerd'],
  no_right_of_residence: ['geen recht op verblijf', 'geen recht op verblijf in nederland', 'geen verblijfsrecht'],
  unknown: ['onbekend', 'niet vast te stellen'],
  open: ['open', 'nog open'],
}

const results: Labels = {
  returned_with_support: [
    'terug in nederland',
    'terug in nederland met ondersteuning',
    'terug in nederland met ondersteuning lkha',
    'teruggekeerd met ondersteuning lkha',
  ],
  returned_after_intervention: [
    'teruggekeerd na inzet van lkha',
    'teruggekeerd na inzet van het lkha',
    'teruggekeerd na inzet lkha',
    'teruggekeerd met toestemming na inzet van het knooppunt',
  ],
  returned_by_self: ['zelf teruggekeerd'],
  wants_no_help: ['wil geen hulp'],
  handed_to_care: ['overdracht aan hulpverlening', 'overgedragen aan hulpverlening'],
  supported_in_decisions: ['begeleid bij beslissingen', 'begeleid bij het nemen van beslissingen'],
  child_abduction_procedure: ['internationale kinderontvoering', 'procedure internationale kinderontvoering'],
  mediation: ['bemiddeling'],
  moved: ['verhuizing', 'verhuisd'],
  divorce: ['scheiding'],
  not_traced: ['geen contactgegevens kunnen achterhalen', 'geen contactgegevens te achterhalen'],
  no_right_of_residence: ['geen recht op verblijf in nederland', 'geen recht op verblijf'],
  not_verifiable: ['niet te verifieren'],
  no_result_yet: ['nog geen resultaat'],
}

/** Lower case, without accents and marks: how labels are compared. */
export function plainLabel(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** The code of a row; missing when the published report has no such row in that kind of table. */
export function parseRowLabel(table: string, label: string): string | undefined {
  const outcomeTable = topicTables.some((tables) => tables.outcomes === table)
  return codeIn(table === TOPICS_TABLE ? topics : outcomeTable ? outcomes : results, label)
}

/** The topic that a heading or a word in a list names. */
export function parseTopic(label: string): string | undefined {
  return codeIn(topics, label)
}

/** The names of topics, longest first, so that a search finds 'huwelijksdwang en achterlating' before 'huwelijksdwang'. */
export const topicNames: readonly string[] = Object.values(topics)
  .flat()
  .sort((a, b) => b.length - a.length)

function codeIn(labels: Labels, label: string): string | undefined {
  const plain = plainLabel(label)
  return Object.entries(labels).find(([, names]) => names.includes(plain))?.[0]
}
