import { describe, expect, test } from 'vitest'
import { nothingPublished } from '../../../test/support/nothingPublished.ts'
import { nobodyReads } from '../../../test/support/publicTalk.ts'
import { parseIsoDate } from '../../domain/shared/isoDate.ts'
import { makePublicApp } from '../publicApp.ts'

const today = parseIsoDate('2026-11-22')
if (!today) throw new Error('no day')
const appOf = (isDemo: boolean, talk = nobodyReads) =>
  makePublicApp({
    isDemo,
    elsewhere: 'https://www.wikipedia.org/',
    profilesFolder: 'profiles',
    contentFolder: 'content',
    published: nothingPublished,
    profile: 'nl',
    today: () => today,
    staffPort: 7018,
    publicOrigin: undefined,
    timeZone: 'Europe/Amsterdam',
    talk,
  })
const app = await appOf(true)
const real = await appOf(false)
const open = await appOf(true, { ...nobodyReads, opening: async () => ({ canBegin: true, chat: 'not_known' }) })

const victim = { who: 'victim', where: 'abroad', acute: 'yes', age: 'minor', children: 'no' }
const friend = { ...victim, who: 'friend_or_relative', acute: 'no', asker_abroad: 'no' }
const teacher = { who: 'professional', where: 'abroad', acute: 'no', age: 'minor', children: 'no', asker_abroad: 'no' }

type Fields = Readonly<Record<string, string | readonly string[]>>

async function send(fields: Fields, url = '/questions', to = app) {
  const payload = new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, String(one)]),
    ),
  )
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  return to.inject({ method: 'POST', url, payload: payload.toString(), headers })
}

/** The fields that a page sends on, hidden ones only. */
function carried(body: string): Fields {
  return carriedIn(withoutHandOver(body))
}

function carriedIn(markup: string): Fields {
  const hidden = [...markup.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  return Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]))
}

/** A page but for the way on to a message, which takes along what was chosen in a form of its own. */
function withoutHandOver(body: string): string {
  return body.replace(/<section class="baken-block baken-handover.*?<\/section>/s, '')
}

describe('a question', () => {
  test('stands alone on its page, first of all who asks', async () => {
    const { statusCode, body } = await app.inject({ url: '/questions' })
    expect(statusCode).toBe(200)
    expect(body).toContain('Wie stelt de vraag?')
    expect(body.match(/<fieldset/g)).toHaveLength(1)
    expect(body.match(/type="radio"/g)).toHaveLength(4)
  })

  test('takes along what was answered before, in the form and never in an address', async () => {
    const { body } = await send({ who: 'victim', where: 'abroad', _asked: 'where' })
    expect(carried(body)).toEqual({ who: 'victim', where: 'abroad', _asked: 'acute' })
    expect(body.match(/(?:href|action)="[^"]*[?&](?:who|where|acute|_to)=/)).toBeNull()
    expect(body).not.toMatch(/<form(?![^>]*method="post")/)
  })

  test('is put in words for who asks: je for oneself, u for a professional', async () => {
    expect((await send({ who: 'victim' })).body).toContain('Waar ben je nu?')
    expect((await send({ ...teacher, _to: 'asker_abroad' })).body).toContain('Bent u zelf nu buiten Nederland?')
    expect((await send({ who: 'victim' }, '/en/questions')).body).toContain('Where are you now?')
  })

  test('that is left without an answer comes again and says so', async () => {
    const { body } = await send({ who: 'victim', _asked: 'where' })
    expect(body).toContain('Kies een antwoord')
    expect(body).toContain('role="alert"')
  })

  test('can be gone back to with one press, without an answer to this one', async () => {
    const { body } = await send({ who: 'victim', _asked: 'who' })
    expect(body).toMatch(/<button type="submit"[^>]*name="_to" value="who" formnovalidate/i)
    expect((await send({ who: 'victim', _asked: 'where', _to: 'who' })).body).toContain('Wie stelt de vraag?')
  })

  test('tells who said that there is danger now to call first', async () => {
    expect((await send({ who: 'victim', where: 'in_netherlands', acute: 'yes' })).body).toContain('Bel eerst.')
    expect((await send({ who: 'victim', where: 'in_netherlands', acute: 'no' })).body).not.toContain('Bel eerst.')
  })

  test('gives who is abroad in danger the number that works there first, and not 112', async () => {
    const firstOf = async (answers: Readonly<Record<string, string>>) => {
      const [, box = ''] = /Bel eerst\.(.*?)<\/div>/s.exec((await send(answers)).body) ?? []
      return [...box.matchAll(/href="tel:([^"]+)"/g)].map(([, dial]) => dial)
    }
    expect(await firstOf({ who: 'victim', where: 'abroad', acute: 'yes' })).toEqual(['+31247247247'])
    expect(await firstOf({ who: 'victim', where: 'in_netherlands', acute: 'yes' })).toEqual(['112', '+31247247247'])
  })
})

describe('who said that they are abroad', () => {
  const dialsOf = (body: string) => [...body.matchAll(/href="tel:([^"]+)"/g)].map(([, dial = '']) => dial)
  const bandsOf = (body: string) => dialsOf(body.slice(0, body.indexOf('<main')))

  test.each(['', '/en', '/ar', '/ur'])(
    'meets in every band of the page only numbers that work there (%s)',
    async (language) => {
      for (const answers of [{ who: 'victim', where: 'abroad' }, victim]) {
        const bands = bandsOf((await send(answers, `${language}/questions`)).body)
        expect(bands.length).toBeGreaterThan(2)
        expect(bands.filter((dial) => !dial.startsWith('+31'))).toEqual([])
      }
    },
  )

  test('and before that is known, or asks from the Netherlands, everybody meets 112 first', async () => {
    expect(bandsOf((await send({ who: 'victim' })).body)[0]).toBe('112')
    expect(bandsOf((await send({ ...teacher, _seen: '1' })).body)[0]).toBe('112')
  })

  test('takes that along to a message', async () => {
    const { body } = await send({ step: 'fill', who: 'victim', where: 'abroad', kind: 'help' }, '/write', open)
    expect(body).toContain('name="text"')
    expect(bandsOf(body).filter((dial) => !dial.startsWith('+31'))).toEqual([])
  })
})

test('a professional is addressed with u to the end', async () => {
  const { body } = await send({ ...teacher, _seen: '1' })
  // What follows is what to say to a pupil.
  const own = body.slice(body.indexOf('<h1>'), body.indexOf('id="why"')).replace(/<[^>]+>/g, ' ')
  expect(own).toContain('Wilt u het aan ons vragen of vertellen?')
  expect(own.match(/.{20}\b(?:je|jij|jouw)\b.{20}/gi) ?? []).toEqual([])
})

test('a number to write to is never one to press: it is large text, with the word that says so', async () => {
  const { body } = await send(victim)
  expect(body).toMatch(/Bericht <b class="baken-copied" dir="ltr">\+31 6 82 38 77 96<\/b>/)
  expect(body).not.toContain('tel:+31682387796')
})

describe('the answer', () => {
  test('for a victim abroad begins with one number that works there, and the line to send', async () => {
    const { body } = await send(victim)
    const [, main = ''] = /<h1>(.*)<\/main>/s.exec(body) ?? []
    expect(main.slice(0, 400)).toContain('Dit doe je nu')
    expect(/href="tel:([^"]+)"/.exec(main)?.[1]).toBe('+31247247247')
    expect(main).toContain('Ik ben hier en ik wil terug naar Nederland.')
    const dials = [...main.matchAll(/href="tel:([^"]+)"/g)].map(([, dial = '']) => dial)
    expect(dials.filter((dial) => !dial.startsWith('+31'))).toEqual([])
  })

  test('says nothing twice to a victim abroad', async () => {
    const { body } = await send(victim)
    const [result = ''] = /<h1>.*?id="contacts"/s.exec(body) ?? []
    const sentences = result
      .replace(/<details.*?<\/details>/gs, ' ')
      .replace(/<[^>]*>/g, ' ')
      .split(/(?<=[.?!])\s+/)
    const said = sentences.map((one) => one.replace(/\s+/g, ' ').trim()).filter((one) => one.length > 20)
    expect(said).toEqual([...new Set(said)])
    expect(result.match(/één regel sturen/g)).toHaveLength(1)
  })

  test('speaks to a victim, also where it says why, and not about one', async () => {
    const abroad = [victim, { ...victim, acute: 'soon' }, { ...victim, children: 'yes' }]
    const lost = { who: 'victim', where: 'unknown', acute: 'yes', age: 'minor', children: 'yes', asker_abroad: 'no' }
    for (const answers of [...abroad, lost]) {
      const { body } = await send(answers)
      const [result = ''] = /<h1>.*?id="contacts"/s.exec(body) ?? []
      const [, why = ''] = /id="why">(.*?)<\/section>/s.exec(body) ?? []
      expect(why).toContain('Als je familie weet dat er hulp komt')
      expect(`${result}${why}`).not.toMatch(/de persoon|wie jonger is|de familie|een deskundige\./i)
    }
  })

  test('asks of a friend of somebody abroad nothing that can’t be done together', async () => {
    const { body } = await send({ ...friend, _seen: '1' })
    expect(body).toContain('Zoek zelf geen contact met de persoon voordat een deskundige zegt hoe')
    expect(body).not.toContain('Doe niets buiten de persoon om')
    expect(body).toContain('Een deskundige helpt om te horen wat die wil')
  })

  test('never tells a victim whose only phone is watched to seek no help', async () => {
    const { body } = await send(victim)
    expect(body).not.toContain('Zoek geen hulp')
    expect(body).toContain('Bewaar niets hiervan op een telefoon waar iemand in meekijkt')
  })

  test('for a professional has the reporting code, when reporting is a duty first, and never a talk with the family abroad', async () => {
    const { body } = await send({ ...teacher, _seen: '1' })
    expect(body).toContain('Dit doet u nu')
    expect(body.indexOf('Wanneer u moet melden')).toBeLessThan(body.indexOf('De vijf stappen van de meldcode'))
    expect(body).toContain('Praat niet met ouders, partner of familie.')
    expect(body).not.toContain('Bespreek uw zorgen')
    expect(body).not.toContain('Bel de ouders pas als')
  })

  test('says that it counts nothing up, and that nothing is kept', async () => {
    const { body } = await send({ ...teacher, _seen: '1' }, '/en/questions')
    expect(body).toContain('This guide adds nothing up')
    expect(body).toContain('We do not keep your answers')
  })

  test('lets each answer be changed on its own, the others kept', async () => {
    const { body } = await send({ ...teacher, _seen: '1' })
    expect(body.match(/name="_to" value="(?!_)/g)).toHaveLength(6)
    const changed = await send({ ...carried(body), _to: 'acute' } as Fields)
    expect(changed.body).toContain('Is er nu gevaar?')
    expect(carried(changed.body)).toMatchObject({ where: 'abroad', asker_abroad: 'no' })
    expect((await send({ ...carried(changed.body), acute: 'yes' } as Fields)).body).toContain('Dit doet u nu')
  })

  test('does not depend on what was ticked, which stands on it', async () => {
    const main = async (ticked: Fields) => {
      const { body } = await send({ ...teacher, _seen: '1', ...ticked })
      const [answer = ''] = /<h1>.*?<aside/s.exec(withoutHandOver(body)) ?? []
      return answer.replace(/<section[^>]*aria-labelledby="ticked".*?<\/section>/s, '')
    }
    const ticked = { _signals: ['ran_away', 'afraid_to_travel'], _risk_factors: ['partner_dependent_permit'] }
    expect(await main(ticked)).toBe(await main({}))
    const { body } = await send({ ...teacher, _seen: '1', ...ticked })
    expect(body).toContain('Is van huis weggelopen')
    expect(body).toContain('Wat u aankruiste')
  })

  test('leads on to a message: a question for who asks for another, a cry for help for who it is about', async () => {
    const kindsFor = async (fields: Fields, url?: string) => {
      const { body } = await send({ ...fields, _seen: '1' }, url)
      return [...body.matchAll(/name="kind" value="(\w+)"/g)].map(([, kind]) => kind)
    }
    expect(await kindsFor(teacher)).toEqual(['advice', 'report'])
    expect(await kindsFor(friend)).toEqual(['advice', 'report'])
    expect(await kindsFor(victim)).toEqual(['help', 'report'])
    expect(await kindsFor(victim, '/ar/questions')).toEqual(['help', 'report'])
  })

  test('takes to a message who, where and danger, and what was chosen only as an offer in words', async () => {
    const { body } = await send({ ...teacher, _seen: '1', _signals: ['ran_away'] })
    const [form = ''] = /<section class="baken-block baken-handover.*?<\/section>/s.exec(body) ?? []
    const { offered, ...fields } = carriedIn(form)
    expect(fields).toEqual({ step: 'fill', who: 'professional', where: 'abroad', acute: 'no' })
    expect(offered).toContain('Hoe oud is de persoon? Jonger dan 18')
    expect(offered).toContain('- Is van huis weggelopen')
    expect(form).toMatch(/action="\/write".*type="checkbox" name="with_offered"/s)
  })

  test('can be read in another language without answering again', async () => {
    const { body } = await send({ ...teacher, _seen: '1' })
    expect(body).toMatch(/<form method="post" action="\/en\/questions">/)
  })
})

test('outside practice no hour that nobody checked is told, and no line that nobody read', async () => {
  const practice = (await send(victim)).body
  expect(practice).toContain('Dag en nacht')
  expect(practice).toContain('Buradayım')
  const { body } = await send(victim, '/questions', real)
  expect(body).not.toContain('Dag en nacht')
  expect(body).not.toContain('30 minuten')
  expect(body).not.toContain('Buradayım')
  expect(body).toContain('I am here and I want to come back')
  expect(body).toContain('Zoals in de factsheet, augustus 2022')
})

describe('in a language beside Dutch and English', () => {
  test('the questions and the answer are in that language, from right to left, and say that they are a draft', async () => {
    const question = await send({ who: 'victim' }, '/ar/questions')
    expect(question.body).toContain('<html lang="ar" dir="rtl"')
    expect(question.body).toContain('أين أنت الآن؟')
    const { body } = await send(victim, '/ar/questions')
    const [, main = ''] = /<h1>(.*?)<aside/s.exec(body) ?? []
    expect(main).toContain('اتصل الآن بوزارة الخارجية الهولندية')
    expect(main).toContain('أنا هنا وأريد العودة إلى هولندا.')
    expect(body).toContain('مسودة')
    // Folded: the line in other languages, and the names of sources.
    const said = main.replace(/<details.*?<\/details>/gs, '').replace(/<[^>]*>/g, ' ')
    expect(said).not.toMatch(/\b(the|call|bel|niet|je|you)\b/i)
  })

  test('a professional is told where the reporting code is, and reads none of it half', async () => {
    const { body } = await send({ ...teacher, _seen: '1' }, '/ar/questions')
    expect(body).toContain('موجودة هنا بالهولندية والإنجليزية فقط')
    expect(body).not.toContain('Schrijf op wat')
    expect(body).toMatch(/<form method="post" action="\/questions">/)
  })
})

describe('the list to tick', () => {
  test('has every signal and risk factor of the profile, with its source', async () => {
    const { body } = await send(teacher)
    expect(body.match(/type="checkbox" name="_signals"/g)).toHaveLength(11)
    expect(body.match(/type="checkbox" name="_risk_factors"/g)).toHaveLength(5)
    expect(body).toContain('Bron: ')
    expect(body).toContain('Eén signaal is reden genoeg')
  })
})

test('what no page of the guide sends is a plain page, and nothing of it comes back', async () => {
  const { statusCode, body } = await send({ who: 'victim', name: 'Samira' })
  expect(statusCode).toBe(400)
  expect(body).not.toContain('Samira')
})

/** Words of another script; in a language of this one, words that Dutch and English cannot do without. */
const otherScript =
  /(?<![A-Za-z.])(?![a-z]+\.nl|LKHA|LEC|EGG|Veilig|Thuis|Fier|Sterk|Huis|WhatsApp|nbsp|amp|quot)[A-Za-z]{4,}/g
const dutchOrEnglish = /(?<!\p{L})(the|and|your|with|what|from|het|een|niet|voor|wordt|naar)(?!\p{L})/giu

describe.each([
  ['ar', 'rtl', otherScript],
  ['fa', 'rtl', otherScript],
  ['am', 'ltr', otherScript],
  ['ur', 'rtl', otherScript],
  ['tr', 'ltr', dutchOrEnglish],
  ['fr', 'ltr', dutchOrEnglish],
  ['so', 'ltr', dutchOrEnglish],
  ['ku', 'ltr', dutchOrEnglish],
])('in the language %s', (language, direction, foreign) => {
  test('the first sentence of what to do stands out, where the language ends a sentence', async () => {
    const { body } = await send(victim, `/${language}/questions`)
    const [, first = ''] = /class="baken-do"[^>]*>(.*?)<\/li>/s.exec(body) ?? []
    const [, bold = '', rest = ''] = /<b>(.+)<\/b>(.*)/s.exec(first) ?? []
    expect(bold.replace(/<[^>]+>/g, '')).toMatch(/^[^?!؟۔።]+[.۔።]$/)
    expect(rest).toMatch(/\p{L}/u)
  })

  test('every page of the guide is whole, in its direction, with nothing in Dutch or English between', async () => {
    const friend = {
      who: 'friend_or_relative',
      where: 'abroad',
      acute: 'soon',
      age: 'adult',
      children: 'no',
      asker_abroad: 'no',
    }
    const visits = [
      {},
      { who: 'victim' },
      { who: 'victim', where: 'abroad' },
      victim,
      friend,
      { ...victim, _to: '_ticks' },
    ]
    for (const fields of visits) {
      const { statusCode, body } = await send(fields, `/${language}/questions`)
      expect(statusCode).toBe(200)
      expect(body).toContain(`<html lang="${language}" dir="${direction}"`)
      const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(body) ?? []
      // Lines that are ready in other languages say so themselves.
      const own = main
        .replace(new RegExp(`<(\\w+)[^>]* lang="(?!${language})[^"]*"[^>]*>.*?</\\1>`, 'gs'), ' ')
        .replace(/<[^>]+>/g, ' ')
      expect(own.match(foreign) ?? []).toEqual([])
    }
  })
})

describe('a victim in danger who does not know where she is', () => {
  const lost = { who: 'victim', where: 'unknown', acute: 'yes', age: 'adult', children: 'no' }

  test('gets 112 with its condition beside it, and the LKHA by the number that works from everywhere', async () => {
    const { body } = await send({ ...lost, asker_abroad: 'no' })
    const first = body.slice(body.indexOf('baken-firstline'), body.indexOf('id="do"'))
    expect(first).toContain('tel:112')
    expect(first).toContain('Ben je in het buitenland? Dan krijg je met 112 de politie van dat land.')
    expect(body).toContain('tel:+31703454319')
    const calls = body.slice(body.indexOf('baken-calls'))
    expect(calls.slice(0, calls.indexOf('</section>'))).not.toContain('tel:0703454319')
  })

  test('and who knows to be here gets them as they are dialled here', async () => {
    const { body } = await send({ ...lost, where: 'in_netherlands', asker_abroad: 'no' })
    const first = body.slice(body.indexOf('baken-firstline'), body.indexOf('id="do"'))
    expect(first).not.toContain('Ben je in het buitenland?')
    expect(body).toContain('tel:0703454319')
  })
})
