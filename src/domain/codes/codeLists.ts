import type { CodeEntry, CodeList } from './codeList.ts'

export type IntakeKindEntry = CodeEntry & {
  /** Whether the annual figures count it as a case. */
  readonly counted: boolean
}

export type TopicEntry = CodeEntry & {
  readonly atReport: boolean
  readonly afterVerification: boolean
  /** The row label of the tables of 2018. */
  readonly label2018: string
  /** The kinds of domestic violence that this topic takes in. */
  readonly includes: readonly string[]
}

export type VictimGroupEntry = CodeEntry & {
  /** The words of the report of 2018, where they differ. */
  readonly label2018: string | undefined
}

export type ClientLocationEntry = CodeEntry & {
  readonly inAnnualPopulation: boolean
}

export type OutcomeEntry = CodeEntry & {
  /** False for an outcome that is worked out and never recorded: still open. */
  readonly stored: boolean
  /** The row label of the tables of 2018, per topic: they name one outcome in several ways. */
  readonly labels2018: Readonly<Record<string, string>>
}

export type ResultEntry = CodeEntry & {
  readonly clientBack: boolean
  /** Whether a table or text of 2018 knows it; says nothing on when it may be recorded. */
  readonly inNl2018: boolean
}

export type ReporterRoleEntry = CodeEntry & {
  readonly professional: boolean
}

export type TieEntry = CodeEntry & {
  readonly allowsReturn: boolean
}

export type ClosingReasonEntry = CodeEntry & {
  readonly needsResult: boolean
  /** Missing when every result fits this reason. */
  readonly onlyResults: readonly string[] | undefined
}

export type CountryEntry = CodeEntry & {
  /** A country for quick choice has a region, every other ISO 3166-1 country has none. */
  readonly region: string | undefined
}

/** A list of which the code needs more than codes and words. */
type ListsWithTraits = {
  readonly intake_kinds: CodeList<IntakeKindEntry>
  readonly topics: CodeList<TopicEntry>
  readonly victim_groups: CodeList<VictimGroupEntry>
  readonly client_locations: CodeList<ClientLocationEntry>
  readonly outcomes: CodeList<OutcomeEntry>
  readonly results: CodeList<ResultEntry>
  readonly reporter_roles: CodeList<ReporterRoleEntry>
  readonly ties: CodeList<TieEntry>
  readonly closing_reasons: CodeList<ClosingReasonEntry>
  readonly countries: CodeList<CountryEntry>
}

/** A list of codes and words alone, as far as the register's facts go. */
type PlainListName = 'case_phases' | 'channels' | 'sexes' | 'domestic_violence_kinds' | 'country_regions'

/** The lists that the facts of a case are coded with, by the name that the profile's files bear. */
export type CodeLists = ListsWithTraits & { readonly [Name in PlainListName]: CodeList }

export type ListName = keyof CodeLists
