import { sql } from 'kysely'
import type { CaseCommand } from '../../../src/domain/casework/caseCommand.ts'
import { parseIsoDate } from '../../../src/domain/shared/isoDate.ts'
import { makeActOnCase } from '../../../src/services/casework/actOnCase.ts'
import { quantile, timed } from '../measure.ts'
import type { Part } from '../part.ts'
import { cpuOfTree } from '../processCost.ts'
import { ms, whole } from '../table.ts'
import { postmasterOf } from '../workplace.ts'
import { type BigRegister, bigRegister } from './bigRegister.ts'

const NOTE = { text: 'Uitgevonden tekst. '.repeat(110) }

type OpenCase = { readonly number: string; readonly version: number; readonly topic: string }

/** An append to an open case by a caseworker of its team: event, 2 kB sealed, leaf, state and history, under row security. */
export const writesPart: Part = async (scale, note) => {
  const big = await bigRegister(100_000 / scale, note)
  const cases = await openCases(big)
  const quarter = Math.floor(cases.length / 4)
  const part = (place: number) => cases.slice(place * quarter, (place + 1) * quarter)
  await appendAll(big, part(0), 1, meetClient)
  await appendAll(big, part(0).map(oneFurther), 1, changeTopic)
  const rows = [
    await appendAll(big, part(1), 1, changeTopic),
    await appendAll(big, part(2), 8, changeTopic),
    await appendAll(big, part(3), 1, meetClient),
  ]
  const names = ['history changes, 1 at a time', 'history changes, 8 at a time', 'history stays, 1 at a time']
  const head = ['append to a case', 'appends', 'CPU of node', 'CPU of PostgreSQL', 'p50', 'p95', 'per second']
  return [
    { title: 'Writes (milliseconds per append)', head, rows: rows.map((row, index) => [names[index] ?? '', ...row]) },
  ]
}

/** The open cases that the caseworker may see: nobody else's answer. */
async function openCases({ register, readers }: BigRegister): Promise<readonly OpenCase[]> {
  const { rows } = await register.withActor(readers.caseworker.actor, (tx) =>
    sql<OpenCase>`select number, version, topic from case_state where outcome is null
      and case_id = any(array(select case_id from my_cases)) order by md5(number) limit 1500`.execute(tx),
  )
  return rows
}

function oneFurther(one: OpenCase): OpenCase {
  return { ...one, version: one.version + 1 }
}

function meetClient(): CaseCommand {
  return { do: 'identify-client', on: day('2026-06-01') }
}

function changeTopic({ topic }: OpenCase): CaseCommand {
  const other = topic === 'abandonment' ? 'forced_marriage' : 'abandonment'
  return { do: 'verify-topic', on: day('2026-06-01'), topic: other }
}

async function appendAll(
  { register, readers }: BigRegister,
  cases: readonly OpenCase[],
  atOnce: number,
  commandFor: (one: OpenCase) => CaseCommand,
): Promise<string[]> {
  const { withActor, keyRing, profile } = register
  const append = makeActOnCase({
    withActor,
    keyRing,
    profile,
    today: () => day('2026-06-01'),
    dayOf: () => day('2026-06-01'),
    timeZone: 'Europe/Amsterdam',
    afterWriting: [],
  })
  const { actor } = readers.caseworker
  const appendOne = async (one: OpenCase): Promise<number> => {
    const parts = [{ part: 'journal_facts', content: NOTE }]
    const request = { number: one.number, seen: one.version, command: commandFor(one), parts }
    const { took, value } = await timed(() => append(actor, request))
    if (!value.ok) throw new Error(`an append was refused: ${JSON.stringify(value.error)}`)
    return took
  }
  const postmaster = await postmasterOf(register)
  const [own, database] = [process.cpuUsage(), cpuOfTree(postmaster)]
  const waiting = [...cases]
  const latencies: number[] = []
  const worker = async (): Promise<void> => {
    for (let one = waiting.pop(); one; one = waiting.pop()) latencies.push(await appendOne(one))
  }
  const { took } = await timed(() => Promise.all(Array.from({ length: atOnce }, worker)))
  const { user, system } = process.cpuUsage(own)
  const each = [(user + system) / 1000, cpuOfTree(postmaster) - database].map((cost) => ms(cost / cases.length))
  const spread = [0.5, 0.95].map((share) => ms(quantile(latencies, share)))
  return [whole(cases.length), ...each, ...spread, whole((cases.length * 1000) / took)]
}

function day(text: string) {
  const date = parseIsoDate(text)
  if (!date) throw new Error(`${text} is no day`)
  return date
}
