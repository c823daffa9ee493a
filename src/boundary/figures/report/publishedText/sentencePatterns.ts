import type { Phrase } from '../../../../domain/figures/reconcile/printedReport.ts'

/**
 * A sentence of the published layout. `{claim}` stands where a number stands and says what it claims (`|` between two claims);
 * `TOPIC` in a claim is the topic of the heading above. The rest is a regular expression. A group named `down` makes a change negative.
 */
export type SentencePattern = {
  /** The heading under which it stands: a topic, null before the first topic, or 'topic' for any of them. */
  readonly under: string | null
  readonly sentence: string
  /** What the wording says without a number. */
  readonly implies?: Readonly<Record<string, number>>
  /** A list of topics with numbers follows, of which each claims `group.<this>.<topic>`; topics left out are 0. */
  readonly listOf?: string
}

const cases = '(?:casus(?:sen)?|zaak|zaken|geval(?:len)?|melding(?:en)?)'
const than = '(?:meer|(?<down>minder)) dan in {previous_year}'
const was = '(?:betreft|betrof|betroffen|was|waren)'

export const sentencePatterns: readonly SentencePattern[] = [
  { under: null, sentence: `in {year} (?:is|zijn|werden|werd) {cases} ${cases} gemeld` },
  { under: null, sentence: `{change} ${than}` },
  { under: null, sentence: 'evenveel als in {previous_year}', implies: { change: 0 } },
  { under: null, sentence: 'huwelijksdwang nam (?:toe|(?<down>af)) met {change.forced_marriage}' },
  {
    under: null,
    sentence: '(?<!en )achterlating (?:nam (?:toe|(?<down>af)) )?met {change.abandonment}',
  },
  {
    under: null,
    // Told as growth among the other changes: all of them are new.
    sentence: `{change.forced_marriage_and_abandonment|cases.forced_marriage_and_abandonment} ${cases} van huwelijksdwang en achterlating ontvangen`,
  },
  {
    under: null,
    sentence: 'huiselijk geweld in het buitenland is gelijk gebleven \\({cases.domestic_violence_abroad}\\)',
    implies: { 'change.domestic_violence_abroad': 0 },
  },
  {
    under: null,
    sentence: 'huiselijk geweld in het buitenland nam (?:toe|(?<down>af)) met {change.domestic_violence_abroad}',
  },
  { under: null, sentence: `in {group.minor} ${cases} ${was} (?:de )?melding(?:en)? minderjarigen`, listOf: 'minor' },
  { under: null, sentence: `in {group.adult} ${cases} ${was} de betrokkenen? volwassen`, listOf: 'adult' },
  {
    under: null,
    sentence: `in {group.parent_with_minor_children} ${cases} ${was} (?:de )?melding(?:en)? een moeder en haar minderjarige kinderen`,
    listOf: 'parent_with_minor_children',
  },
  { under: 'topic', sentence: `in {year} ${was} {cases.TOPIC} ${cases}` },
  { under: 'topic', sentence: `in {year} (?:is|zijn) er {cases.TOPIC} ${cases}` },
  { under: 'topic', sentence: `(?<!in \\S{1,9} )\\b{cases.TOPIC} ${cases} ${was} een combinatie` },
  { under: 'topic', sentence: `na verificatie ${was} {cases.TOPIC} ${cases}` },
  { under: 'topic', sentence: `{change.TOPIC} ${than}` },
  { under: 'topic', sentence: 'op 31 december {year} (?:staan|staat|waren|was|zijn|is)(?: er)? {open.TOPIC} ' },
  { under: 'topic', sentence: `overige {closed.TOPIC} ${cases}` },
  {
    under: 'forced_marriage',
    sentence: `bij {outcome.forced_marriage.unknown} ${cases} was het niet mogelijk om huwelijksdwang`,
  },
  {
    under: 'forced_marriage',
    sentence: `de {outcome.forced_marriage.yes} ${cases} waarin huwelijksdwang is vastgesteld`,
  },
  {
    under: 'forced_marriage',
    sentence: `in {result.forced_marriage.returned_with_support} ${cases} (?:zijn|is) (?:de )?slachtoffers? teruggekeerd met ondersteuning`,
  },
  {
    under: 'abandonment',
    sentence: `in {outcome.abandonment.permission_after_intervention|result.abandonment.returned_after_intervention} ${cases} konden? (?:de )?slachtoffers? met toestemming`,
  },
  {
    under: 'abandonment',
    sentence: `in {outcome.abandonment.no} ${cases} is vastgesteld dat er geen sprake was van achterlating`,
  },
  {
    under: 'abandonment',
    sentence: `in {outcome.abandonment.unknown} ${cases} was het niet mogelijk de achterlating te verifi[eë]ren`,
  },
]

/** What sentences say without a number. */
export const phrasePatterns: readonly {
  readonly says: Phrase['says']
  readonly under: string
  readonly sentence: string
}[] = [
  { says: 'found_after_verification', under: 'topic', sentence: `na verificatie ${was}` },
  {
    says: 'referred_to_care',
    under: 'topic',
    sentence: 'geen [^.]{1,80} is vastgesteld[^.]{1,200}aangemeld voor hulpverlening',
  },
  {
    says: 'all_returned_with_support',
    under: 'abandonment',
    sentence:
      'alle slachtoffers waarbij is vastgesteld dat er sprake was van achterlating zijn teruggekeerd met ondersteuning',
  },
]
