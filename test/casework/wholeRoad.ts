import type { Hat } from '../../src/domain/casework/rules.ts'

/** An act of a case that goes the whole road, with who does it and on which day after the report. */
export type RoadStep = {
  readonly name: string
  readonly input: Readonly<Record<string, unknown>>
  readonly as: Hat
  readonly day: number
}

const words = 'Verzonnen tekst.'
const step = (day: number, as: Hat, name: string, input: Readonly<Record<string, unknown>> = {}): RoadStep => {
  return { name, input, as, day }
}

/** From triage to aftercare, as a girl of sixteen who was left behind goes it. */
export const wholeRoad: readonly RoadStep[] = [
  step(0, 'intake', 'move-phase', { phase: 'triage' }),
  step(0, 'intake', 'set-safety-level', { level: 'structural', reason: words }),
  step(0, 'caseworker', 'record-person', {
    role: 'parent',
    name: 'Verzonnen vader',
    danger: 'father',
    danger_source: words,
  }),
  step(0, 'caseworker', 'ask-safety-check', { organisation: '30', asked: words }),
  step(1, 'caseworker', 'agree-safe-contact', {
    ways: ['message'],
    never: ['call'],
    time_zone: 'Asia/Baghdad',
    code_word: 'biologie',
    agreed_with: words,
  }),
  step(2, 'safety_officer', 'answer-safety-check', {
    check: '1',
    answer: 'contact_possible',
    valid_until: '2020-01-24',
    family_talk: 'no',
    conditions: words,
  }),
  step(3, 'caseworker', 'record-contact', {
    time: '12:00',
    time_zone: 'Europe/Amsterdam',
    client_time_zone: 'Asia/Baghdad',
    way: 'message',
    outcome: 'reached',
  }),
  step(3, 'caseworker', 'move-phase', { phase: 'verification' }),
  step(3, 'caseworker', 'ask-question', { kind: 'identity', organisation: '20', asked: words }),
  step(4, 'consular_officer', 'answer-question', {
    question: '1',
    answer: words,
    reliability: 'confirmed',
    source: 'document',
  }),
  step(4, 'consular_officer', 'establish-identity', { how: words }),
  step(5, 'caseworker', 'propose-determination', {
    organisation: '20',
    topic: 'abandonment',
    outcome: 'yes',
    reason: words,
  }),
  step(6, 'consular_officer', 'confirm-determination', { proposal: '1', reason: words }),
  step(6, 'caseworker', 'move-phase', { phase: 'return' }),
  step(6, 'caseworker', 'start-plan', {
    template: 'minor_guardianship',
    situations: ['documents_taken', 'guardianship_needed'],
  }),
  step(7, 'caseworker', 'ask-fund', { purpose: 'ticket', euros: '650', reason: words }),
  step(7, 'manager', 'decide-fund', { request: '1', decision: 'approved', euros: '600', payer: 'foreign_affairs' }),
  step(8, 'caseworker', 'spend-fund', { request: '1', euros: '580' }),
  step(9, 'caseworker', 'write-safety-plan', { phase: 'afterwards', heading: ['address_secret'], said: [words] }),
  step(9, 'caseworker', 'record-departure', { despite: words }),
  step(10, 'caseworker', 'record-arrival'),
  step(11, 'caseworker', 'record-result', { result: 'returned_with_support' }),
  step(12, 'caseworker', 'ask-closing', { reason: 'result_reached', summary: words }),
  step(13, 'senior', 'close', {}),
  step(41, 'caseworker', 'record-follow-up', { moment: 'after_1_month', outcome: 'safe' }),
]
