import { join } from 'node:path'
import type { Guidance } from '../../domain/guide/guidance.ts'
import { caseworkListFiles } from '../profile/caseworkListFiles.ts'
import { refuseFaults } from '../profile/profileFault.ts'
import { readLists } from '../profile/readLists.ts'
import { type ProfilePart, readProfilePart } from '../profile/readProfilePart.ts'
import { afterReportFrom, missionsFrom, victimAbroadFrom } from './guidanceParts.ts'
import { guidanceFaults } from './guidanceReferences.ts'
import { guideFrom } from './guideFrom.ts'
import { guideProofFaults } from './guideProof.ts'
import { guideReferenceFaults } from './guideReferences.ts'
import { reportingCodeFrom } from './reportingCodeFrom.ts'
import { sourceFaults } from './sourceReferences.ts'

const parts = [
  'guide',
  'contacts',
  'reporting-code',
  'after-report',
  'victim-abroad',
  'embassies',
] as const satisfies readonly ProfilePart[]

const { signals, risk_factors } = caseworkListFiles

/**
 * Reads what the guide answers with, and proves its table: for every combination of answers it keeps its own rules.
 * Throws as `readProfile` does.
 */
export async function readGuidance(folder: string, profile: string): Promise<Guidance> {
  const [[guide, contacts, reportingCode, afterReport, victimAbroad, embassies], sources, lists] = await Promise.all([
    readParts(folder, profile),
    readProfilePart(folder, profile, 'sources'),
    readLists(folder, profile, { signals, risk_factors }),
  ])
  const known = Object.values(sources).flat()
  const guidance: Guidance = {
    guide: guideFrom(guide, contacts),
    reportingCode: reportingCodeFrom(reportingCode),
    afterReport: afterReportFrom(afterReport),
    victimAbroad: victimAbroadFrom(victimAbroad),
    missions: missionsFrom(embassies),
    signals: lists.signals,
    riskFactors: lists.risk_factors,
    sources: new Map(known.map(({ code, nl, en }) => [code, { nl, en }])),
  }
  const refs = new Set(known.map(({ code }) => code))
  const read = [guide, contacts, reportingCode, afterReport, victimAbroad, embassies]
  const cited = read.flatMap((content, index) => sourceFaults(`${parts[index]}.yaml`, content, refs))
  refuse(profile, [...cited, ...guideReferenceFaults(guidance.guide), ...guidanceFaults(guidance)])
  refuse(profile, guideProofFaults(guidance.guide))
  return guidance
}

function readParts(folder: string, profile: string) {
  const read = <Part extends ProfilePart>(part: Part) => readProfilePart(folder, profile, part)
  return Promise.all([
    read('guide'),
    read('contacts'),
    read('reporting-code'),
    read('after-report'),
    read('victim-abroad'),
    read('embassies'),
  ])
}

function refuse(profile: string, faults: Parameters<typeof refuseFaults>[0]): void {
  refuseFaults(faults.map((fault) => ({ ...fault, file: join(profile, fault.file) })))
}
