import { join } from 'node:path'
import type { z } from 'zod'
import type { HolidayRule } from '../../domain/codes/holidays.ts'
import type { Measure, Term, Terms } from '../../domain/codes/terms.ts'
import { holidaysFile } from './parts/holidaysFile.ts'
import { termsFile } from './parts/termsFile.ts'
import { readYaml } from './readYaml.ts'
import { localText } from './shapes.ts'

type RawTerm = z.output<typeof termsFile>['terms'][number]
type RawHolidays = z.output<typeof holidaysFile>

/** Reads the terms of a profile and its holidays. Throws as `readYaml` does; codes of other files are not looked at. */
export async function readTerms(folder: string, profile: string): Promise<Terms> {
  const [{ terms }, holidays] = await Promise.all([
    readYaml(folder, join(profile, 'terms.yaml'), termsFile),
    readYaml(folder, join(profile, 'holidays.yaml'), holidaysFile),
  ])
  return { entries: terms.map(termFrom), holidays: holidayRules(holidays) }
}

function termFrom(raw: RawTerm): Term {
  return {
    ...measureOf(raw),
    code: raw.code,
    labels: localText(raw),
    kind: raw.kind,
    countsFrom: raw.counts_from ?? undefined,
    orCountsFrom: raw.or_counts_from,
    ...groundsOf(raw),
    ...conditionsOf(raw),
  }
}

function measureOf(raw: RawTerm): Measure {
  if (raw.unit === null || raw.unit === 'dates' || raw.unit === 'month_day') return raw
  const value = typeof raw.value === 'number' ? [raw.value] : raw.value
  return { unit: raw.unit, value }
}

/** What it rests on and what it leads to. */
function groundsOf(raw: RawTerm) {
  const { effect_nl: nl, effect_en: en } = raw
  return {
    basis: raw.basis ?? undefined,
    verified: raw.verified,
    source: raw.source,
    also: raw.also,
    note: raw.note,
    effect: nl !== undefined && en !== undefined ? { nl, en } : undefined,
  }
}

/** When, where and for whom it is. */
function conditionsOf(raw: RawTerm) {
  const guard = { blockedAt: raw.blocked_when?.client_locations ?? [], needs: raw.needs ?? [] }
  return {
    desk: raw.desk,
    inPhase: raw.in_phase,
    rule: raw.rule,
    task: raw.task,
    appliesTo: raw.applies_to,
    atSafetyLevels: raw.at_safety_levels,
    informsFamily: raw.informs_family ? guard : undefined,
    postponable: raw.postponable,
    needsAny: raw.needs_any ?? [],
    unless: raw.unless ?? [],
    alarmTo: raw.alarm_to,
    within: raw.within,
    byDateAlone: raw.by_date_alone ?? true,
    repeatedYears: raw.repeated_years ?? 1,
  }
}

function holidayRules({ default_source, holidays }: RawHolidays): readonly HolidayRule[] {
  return holidays.map((raw) => {
    const named = { code: raw.code, labels: localText(raw), source: raw.source ?? default_source, note: raw.note }
    if ('on' in raw) return { ...named, on: raw.on, onSunday: raw.on_sunday }
    return { ...named, daysAfterEaster: raw.days_after_easter }
  })
}
