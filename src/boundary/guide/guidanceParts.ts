import type { AfterReport, WhatFollows } from '../../domain/guide/afterReport.ts'
import type { Missions } from '../../domain/guide/missions.ts'
import type { Sometimes } from '../../domain/guide/reportingCode.ts'
import type { VictimAbroad } from '../../domain/guide/victimAbroad.ts'
import type { When } from '../../domain/guide/when.ts'
import type { LocalText } from '../../domain/shared/locale.ts'
import type { PartContent } from '../profile/readProfilePart.ts'
import { localText } from '../profile/shapes.ts'
import { guideEntry } from './guideEntry.ts'

/** What a teacher or another professional is told beside the answer. */
export function afterReportFrom(raw: PartContent<'after-report'>): AfterReport {
  return {
    sayToPupil: raw.say_to_pupil.map((one) => ({
      ...guideEntry(one),
      when: one.when ?? {},
      isInstruction: one.instruction === true,
    })),
    absence: inOrder(raw.absence).map((one) => ({ ...guideEntry(one), when: one.when ?? {} })),
    afterReport: inOrder(raw.after_report).map(followsFrom),
    reporterHears: raw.reporter_hears.map(followsFrom),
  }
}

function followsFrom(raw: PartContent<'after-report'>['reporter_hears'][number]): WhatFollows {
  return { ...guideEntry(raw), isPromise: raw.terms !== undefined }
}

/** What is prepared for a victim who is abroad. */
export function victimAbroadFrom(raw: PartContent<'victim-abroad'>): VictimAbroad {
  return {
    sendTo: raw.send_to,
    sendNote: localText(raw.send_note),
    readyLines: raw.ready_lines.map(({ language, text, status, checked_by }) => {
      return { language, text, isDraft: status === 'draft' && checked_by === null }
    }),
    questionsBeforeName: raw.questions_before_name.map((one) => {
      return { ...guideEntry(one), answer: { nl: one.answer_nl, en: one.answer_en } }
    }),
    phoneTaken: inOrder(raw.phone_taken).map((one) => guideEntry(one)),
  }
}

/** The missions; a number is there only with the day on which somebody checked it. */
export function missionsFrom(raw: PartContent<'embassies'>): Missions {
  return {
    contact: raw.finder.contact,
    unchecked: localText(raw.shown_with),
    all: raw.embassies.map(({ number, checked_on: on, ...one }) => ({
      country: one.code,
      name: localText(one),
      countryName: { nl: one.country_nl, en: one.country_en },
      checked: number !== null && on !== null ? { number, on } : undefined,
      fallback: one.fallback,
    })),
  }
}

/** A text that is said only to some answers. */
export function sometimes(raw: LocalText & { readonly when?: When | undefined }): Sometimes<{ text: LocalText }> {
  return { text: localText(raw), when: raw.when ?? {} }
}

function inOrder<Entry extends { readonly order: number }>(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((one, other) => one.order - other.order)
}
