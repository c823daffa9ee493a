import { apiHeadersOf } from '../pages/apiToken.ts'
import { bigRegister } from '../pages/bigRegister.ts'
import { runDesk, signIn } from '../pages/runningDesk.ts'
import type { Part } from '../part.ts'
import type { Table } from '../table.ts'
import { asAdministrator, type BenchRegister, newDataFolder, openAt, stopAt } from '../workplace.ts'
import { hiddenCases, hiddenNumbers } from './caseTimes.ts'
import { floodHead, floodRows } from './floods.ts'
import { accountsOf, enrol, firstAdministrator, invite, type Member } from './members.ts'
import { slowedSignIns, wrongSignIns } from './signInTimes.ts'
import { comparisonHead, comparisonRows } from './timesInTurns.ts'

/** A derivation takes a tenth of a second and more. */
const SIGN_INS = 150
const ANSWERS = 500
const TRIES = 1000
const ACCOUNTS = 8

/** What somebody outside learns from how long an answer takes, and what many wrong sign-ins cost. */
export const accessPart: Part = async (scale, note) => {
  const path = newDataFolder('accounts')
  const register = await openAt(path, { demo: false })
  const rows: string[][] = []
  let floods: string[][] = []
  try {
    const { members, invited } = await addAccounts(register)
    note('  wrong sign-ins')
    rows.push(...(await signInRows({ path, register, members, invited }, scale)))
    note('  many wrong sign-ins')
    const [owner] = members
    if (owner) floods = await floodRows(register, owner, TRIES / Math.min(scale, 10))
  } finally {
    await register.close()
    await stopAt(path)
  }
  rows.push(...(await caseRows(scale, note)))
  return [comparisons(rows), { title: 'Many wrong sign-ins', head: floodHead, rows: floods }]
}

function comparisons(rows: Table['rows']): Table {
  return { title: 'What the time of an answer tells (milliseconds)', head: comparisonHead, rows }
}

async function addAccounts(register: BenchRegister) {
  const administrator = await firstAdministrator(register)
  const accounts = accountsOf(register)
  const members: Member[] = []
  const invited: string[] = []
  for (let turn = 0; turn < ACCOUNTS; turn += 1) {
    const token = await invite(accounts, administrator, `member${turn}`)
    members.push(await enrol(register, `member${turn}@nl`, token))
    await invite(accounts, administrator, `newone${turn}`)
    invited.push(`newone${turn}@nl`)
  }
  return { members, invited }
}

type SignInBench = {
  readonly path: string
  readonly register: BenchRegister
  readonly members: readonly Member[]
  readonly invited: readonly string[]
}

async function signInRows({ path, register, members, invited }: SignInBench, scale: number): Promise<string[][]> {
  const desk = await runDesk(path)
  try {
    return await asAdministrator(register, async (client) => {
      const asked = { url: desk.url, client, members, invited }
      const wrong = await wrongSignIns(asked, Math.max(SIGN_INS / scale, 10))
      const slowed = await slowedSignIns(asked, Math.max(ANSWERS / scale, 20))
      return [...comparisonRows('a wrong sign-in', wrong), ...comparisonRows('a sign-in too soon', slowed)]
    })
  } finally {
    await desk.stop()
  }
}

async function caseRows(scale: number, note: (text: string) => void): Promise<string[][]> {
  const big = await bigRegister(100_000 / scale, note)
  const numbers = await hiddenNumbers(big)
  const { actor } = big.readers.caseworker
  const desk = await runDesk(big.path)
  try {
    note('  hidden cases')
    const cookie = await signIn(desk.url, actor.person)
    const rounds = Math.max(ANSWERS / scale, 20)
    const page = await hiddenCases({ url: desk.url, headers: { cookie } }, numbers, rounds)
    const api = { url: `${desk.url}/api/v1`, headers: await apiHeadersOf(big.register, actor) }
    const answer = await hiddenCases(api, numbers, rounds)
    return [...comparisonRows('a page', page), ...comparisonRows('the API', answer)]
  } finally {
    await desk.stop()
  }
}
