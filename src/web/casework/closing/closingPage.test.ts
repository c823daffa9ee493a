import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileOf, openReportWith } from '../../../../test/importFile.ts'
import { ask, importText } from '../../../../test/registerWork.ts'
import { type AskingDesk, type Fields, openAskingDesk } from '../../../../test/support/askingDesk.ts'
import type { Colleague } from '../../../../test/support/testDesk.ts'
import type { CaseCommand } from '../../../domain/casework/caseCommand.ts'

let desk: AskingDesk
beforeAll(async () => {
  desk = await openAskingDesk()
})
afterAll(() => desk.drop())

const send = (who: Colleague, number: string, act: string, fields: Fields) =>
  desk.send(who, number, `closing/${act}`, { on: desk.today, ...fields })
const done = async (who: Colleague, number: string, act: string, fields: Fields) => {
  const { statusCode, body } = await send(who, number, act, fields)
  if (statusCode !== 303) throw new Error(`${act}: ${statusCode} ${noticeOf(body)}`)
}

/** What a page answers to the form that was just sent. */
function noticeOf(body: string): string {
  return /role="alert">(.*?)<\/div><\/div>/s.exec(body)?.[1]?.replaceAll(/<[^>]+>/g, ' ') ?? ''
}

let determined = 0

/** A case with an outcome, as an import leaves it, which a caseworker and a senior were given. */
async function determinedCase(outcome = 'yes', tie = 'nationality'): Promise<string> {
  determined += 1
  const ref = `D-${determined}`
  const cells = { ref, tie, outcome, outcome_on: '2018-05-01', topic: 'abandonment', topic_on: '2018-05-01' }
  const [caseworker, senior] = [await desk.actor('caseworker'), await desk.actor('senior')]
  await importText(desk.register, fileOf([openReportWith(cells)]), { grantTo: [caseworker.person] })
  await ask(
    desk.register,
    'insert into case_grant (tenant, principal, case_id) select 1, $1, case_id from case_state where number = $2',
    [senior.person, ref],
  )
  return ref
}

const overview = async (number: string) => (await desk.as('senior', `/cases/${number}`)).body

const closing = { reason: 'result_reached', summary: 'Zij is overgedragen en veilig.' }

test('a result is chosen from what fits, and nothing else is taken', async () => {
  const number = await determinedCase()
  const body = await desk.page('noord', number, 'closing')
  const select = body.slice(body.indexOf('name="result"'))
  const offered = [...select.slice(0, select.indexOf('</select>')).matchAll(/value="([a-z_]+)"/g)].map(
    ([, code]) => code,
  )
  expect(offered).toEqual(['wants_no_help', 'handed_to_care', 'supported_in_decisions', 'deceased'])
  expect(body).toContain('Wat nu niet kan, en waarom')
  expect(body).toMatch(
    /Terug in Nederland met ondersteuning: De cliënt is volgens de casus nog niet terug in Nederland/,
  )
  const early = await send('noord', number, 'record-result', { result: 'returned_with_support' })
  expect([early.statusCode, noticeOf(early.body)]).toEqual([422, expect.stringContaining('Leg eerst de aankomst vast')])
  const refused = await send('noord', number, 'record-result', { result: 'moved' })
  expect([refused.statusCode, noticeOf(refused.body)]).toEqual([
    422,
    expect.stringContaining('Dit past niet bij wat er al vaststaat in deze casus'),
  ])
})

test('a case closes after two people looked at it, comes back, and needs a new result', async () => {
  const number = await determinedCase()
  await done('noord', number, 'record-result', { result: 'handed_to_care' })
  await done('noord', number, 'ask-closing', closing)
  expect(noticeOf((await send('noord', number, 'close', {})).body)).toContain(
    'U hebt zelf gevraagd om deze casus af te sluiten.',
  )
  const mine = await desk.page('noord', number, 'closing')
  expect(mine).toContain('Een collega moet dit bekijken.')
  expect(mine).not.toContain('Sluit de casus')
  const asked = await desk.page('senior', number, 'closing')
  expect(asked).toContain('Sluit de casus')
  expect(asked).not.toContain('Een collega moet dit bekijken.')
  expect(asked).toContain('wacht op een tweede paar ogen')
  expect(asked).toContain('Zij is overgedragen en veilig.')
  await done('senior', number, 'close', {})
  expect(await desk.page('noord', number, 'closing')).toContain('Er is een resultaat')
  await done('noord', number, 'reopen', { reason: 'Zij belde weer.' })
  const again = await desk.page('noord', number, 'closing')
  expect(again).toContain('Er is nog geen resultaat.')
  expect(noticeOf((await send('noord', number, 'ask-closing', closing)).body)).toBe('')
})

test('a case without an outcome or a result says that those come first', async () => {
  const fresh = await desk.page('noord', await desk.newCase(), 'closing')
  expect(fresh).toContain('Er is nog geen uitkomst. Die komt van Verificatie')
  expect(fresh).not.toContain('Er is niets meer dat eerst af moet.')
  const determined = await desk.page('noord', await determinedCase(), 'closing')
  expect(determined).toContain('Er is nog geen resultaat. Kies het hierboven.')
})

test('what has to be finished first is listed on the page and in the refusal, in both languages', async () => {
  const number = await determinedCase()
  await desk.send('noord', number, 'return/ask-fund', {
    on: desk.today,
    purpose: 'ticket',
    euros: '100',
    reason: 'ticket',
  })
  await desk.send('noord', number, 'return/record-arrival', { on: desk.today, by_self: 'yes' })
  await done('noord', number, 'record-result', { result: 'returned_with_support' })
  const body = await desk.page('noord', number, 'closing')
  expect(body).toContain('Eén aanvraag bij het noodfonds zonder besluit')
  expect(body).toContain('Er is geen veiligheidsplan voor daarna')
  const refused = noticeOf((await send('noord', number, 'ask-closing', closing)).body)
  expect(refused).toContain(
    'Over één aanvraag bij het noodfonds is niet beslist. Er is geen veiligheidsplan voor daarna.',
  )
  expect(refused).not.toContain('overdracht')
})

test('closing without any help asks why, and keeps the answer', async () => {
  const number = await determinedCase('no_right_of_residence', 'none')
  await done('noord', number, 'record-result', { result: 'no_right_of_residence' })
  const fields = { reason: 'no_tie', summary: 'Geen verblijfsrecht.', question_1: 'no_help_why', answer_1: '' }
  expect(noticeOf((await send('noord', number, 'ask-closing', fields)).body)).toContain(
    'een vraag die nog geen antwoord heeft',
  )
  await done('noord', number, 'ask-closing', { ...fields, answer_1: 'Zij wilde dat niet.' })
  const body = await desk.page('senior', number, 'closing')
  expect(body).toContain('Er is geen hulp geregeld en geen begeleiding bij beslissingen. Waarom niet?')
  expect(body).toContain('Zij wilde dat niet.')
})

test('a fact of the report is put right after its effect on the figures was looked at', async () => {
  const number = await desk.newCase()
  const wrong = { fact: 'age_band', value: '21-35', reason: 'verkeerd verstaan' }
  const look = await send('senior', number, 'correct-fact', wrong)
  expect(look.statusCode).toBe(422)
  expect(noticeOf(look.body)).toContain('Kijk eerst wat er in de cijfers verandert.')
  expect(look.body).toMatch(/Minderjarige, Achterlating, nog open: één minder/)
  expect(look.body).toMatch(/Volwassene, Achterlating, nog open: één meer/)
  await done('senior', number, 'correct-fact', { ...wrong, effect_seen: 'yes' })
  expect(await overview(number)).toContain('Melding verbeterd: leeftijd is nu 21')
  expect((await send('noord', number, 'correct-fact', wrong)).statusCode).toBe(403)
})

test('a voided case is in no list, its page says so, and it comes back', async () => {
  const number = await desk.newCase()
  const wrong = { reason: 'oefening van een collega' }
  expect(noticeOf((await send('senior', number, 'void-case', wrong)).body)).toContain('telt er één casus minder')
  await done('senior', number, 'void-case', { ...wrong, effect_seen: 'yes' })
  expect((await desk.as('senior', '/cases')).body).not.toContain(number)
  expect((await desk.as('senior', `/cases?number=${number}`)).body).not.toContain(`/cases/${number}"`)
  expect(await desk.page('senior', number, 'journal')).toContain('De casus was ten onrechte geopend en is vervallen.')
  expect(
    noticeOf(
      (
        await desk.send('senior', number, 'return/ask-fund', {
          on: desk.today,
          purpose: 'ticket',
          euros: '1',
          reason: 'x',
        })
      ).body,
    ),
  ).toContain('Deze casus telt niet meer')
  await done('senior', number, 'unvoid-case', { reason: 'toch een melding' })
  expect((await desk.as('senior', '/cases')).body).toContain(number)
})

test('of two cases on one client the later one says where it went, and both are listed again when that is undone', async () => {
  const [first, second] = [await desk.newCase(), await desk.newCase()]
  const merge = { other: second, reason: 'zelfde meisje' }
  const look = await send('senior', first, 'merge-case', merge)
  expect(noticeOf(look.body)).toMatch(/Over 2\d{3} telt er één casus minder: Minderjarige, Achterlating, Nog open\./)
  expect(look.body).toContain('name="effect_seen"')
  await done('senior', first, 'merge-case', { ...merge, effect_seen: 'yes' })
  expect(await overview(second)).toContain(`De casus is opgegaan in ${first}.`)
  expect(await desk.page('senior', first, 'closing')).toContain(`Hierin is opgegaan: ${second}`)
  await done('senior', first, 'unmerge-case', { other: second, reason: 'toch een ander' })
  const list = (await desk.as('senior', '/cases')).body
  expect([list.includes(first), list.includes(second)]).toEqual([true, true])
})

test('what differs between two cases is said in words, and a tick for it stays until the cases are one', async () => {
  const [first, second] = [await desk.newCase(), await desk.newCase()]
  await desk.send('noord', second, 'persons/change-place', { on: desk.today, place: 'abroad', country: 'SY' })
  const merge = { other: second, reason: 'zelfde meisje' }
  const look = await send('senior', first, 'merge-case', merge)
  expect(noticeOf(look.body)).toContain('Is het wel dezelfde cliënt? Land: Syrië of Irak.')
  expect(look.body).toContain('name="same_client"')
  const next = await send('senior', first, 'merge-case', { ...merge, same_client: 'yes' })
  expect(noticeOf(next.body)).toContain('telt er één casus minder')
  expect(next.body).toMatch(/name="same_client" value="yes" checked|checked[^>]*name="same_client"/)
  await done('senior', first, 'merge-case', { ...merge, same_client: 'yes', effect_seen: 'yes' })
  expect(await overview(second)).toContain(`De casus is opgegaan in ${first}.`)
})

test('linked cases show each other', async () => {
  const [sister, brother] = [await desk.newCase(), await desk.newCase()]
  await done('noord', sister, 'link-case', { other: brother, kind: 'sibling' })
  for (const [one, other] of [
    [sister, brother],
    [brother, sister],
  ] as const)
    expect(await desk.page('noord', one, 'closing')).toMatch(new RegExp(`href="/cases/${other}">${other}</a>`))
  expect(noticeOf((await send('noord', sister, 'link-case', { other: '99-9999', kind: 'sibling' })).body)).toContain(
    'Er is geen andere casus met dit nummer die u mag zien.',
  )
})

test('the end of a case is the hub’s own: an organisation and a colleague without the case find nothing', async () => {
  const number = await determinedCase()
  for (const who of ['zuid', 'consular', 'safety', 'shelter'] as const) {
    expect([who, await desk.page(who, number, 'closing')]).toEqual([who, '404'])
    expect([who, [403, 404].includes((await send(who, number, 'reopen', { reason: 'x' })).statusCode)]).toEqual([
      who,
      true,
    ])
  }
})

test('nobody closes a case alone, by page or by service', async () => {
  const number = await determinedCase()
  const caseworker = await desk.actor('caseworker')
  const act = (command: CaseCommand) => desk.act(caseworker, number, command)
  const { today: on } = desk
  expect(await act({ do: 'record-result', on, result: 'handed_to_care' })).toBe('done')
  expect(await act({ do: 'close', on, reason: 'result_reached' })).toBe('not-asked')
  expect(await act({ do: 'ask-closing', on, reason: 'result_reached', answered: [], despiteDanger: false })).toBe(
    'done',
  )
  expect(await act({ do: 'close', on, reason: 'result_reached' })).toBe('same-person')
  const events = await ask<{ type: string }>(
    desk.register,
    `select type from event where type = 'case_closed' and stream = (select case_id from case_state where number = $1)`,
    [number],
  )
  expect(events).toEqual([])
})

test('with danger soon a case does not look ready to close, and closing asks why it can', async () => {
  const number = await determinedCase()
  const caseworker = await desk.actor('caseworker')
  const { today: on } = desk
  const level = { do: 'set-safety-level', on, level: 'soon', police: null } as const
  expect(await desk.act(caseworker, number, { do: 'record-result', on, result: 'handed_to_care' })).toBe('done')
  expect(await desk.act(caseworker, number, level)).toBe('done')
  const page = await desk.page('noord', number, 'closing')
  expect(page).not.toContain('Er is niets meer dat eerst af moet.')
  expect(page).toMatch(/safety#level">Er is binnenkort gevaar/)
  const form = { reason: 'result_reached', summary: 'Verzonnen samenvatting.' }
  const nl = await send('noord', number, 'ask-closing', form)
  expect(nl.statusCode).toBe(422)
  expect(nl.body).toContain('Zo sluit niemand hem zonder te zeggen waarom dat kan.')
  expect((await send('noord', number, 'ask-closing?lang=en', form)).body).toContain('there will be danger soon')
  const danger = 'Haar zus let op.'
  expect((await send('noord', number, 'ask-closing', { ...form, danger })).statusCode).toBe(303)
  expect(await desk.page('noord', number, 'closing')).toContain(danger)
})

test('each thing that has to be finished first leads to where it is done', async () => {
  const number = await desk.newCase()
  await desk.send('noord', number, 'safety/set-planned-day', { on: desk.today, planned: 'travel', day: desk.today })
  const body = await desk.page('noord', number, 'closing')
  const first = body.slice(body.indexOf('Eerst afmaken'), body.indexOf('</ul>', body.indexOf('Eerst afmaken')))
  const ways = [...first.matchAll(/<li><a href="\/cases\/[^/"]+\/([a-z]+)#([a-z-]+)"/g)]
  expect(ways.length).toBe(first.split('<li>').length - 1)
  for (const [, slug = '', panel] of ways) {
    expect([slug, panel, (await desk.page('noord', number, slug)).includes(`id="${panel}"`)]).toEqual([
      slug,
      panel,
      true,
    ])
  }
})
