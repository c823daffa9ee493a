import type { Browser } from 'playwright-core'
import { startApplication } from '../../support/bakenApplication.ts'
import { makeBakenFolder } from '../../support/bakenFolder.ts'
import { launchChromium } from '../../support/launchChromium.ts'
import { median } from '../measure.ts'
import type { Part } from '../part.ts'
import { seconds } from '../table.ts'
import { type FirstPage, openFirstPage } from './openFirstPage.ts'

const ROUNDS = 7

const languages = [
  ['Dutch', '/'],
  ['English', '/en'],
  ['Arabic', '/ar'],
] as const

/** The first page as somebody meets it who never came before: bytes on the wire, requests, and time to its text on a bad line. */
export const firstPagePart: Part = async (scale, note) => {
  const folder = makeBakenFolder()
  const application = await startApplication(folder)
  const browser = await launchChromium()
  try {
    const rows: string[][] = []
    for (const script of [true, false]) {
      for (const [language, path] of languages) {
        note(`  ${language}, ${script ? 'with' : 'without'} script`)
        const address = `${application.publicSide.replace('127.0.0.1', 'localhost')}${path}`
        rows.push(
          rowOf(`${language}${script ? '' : ', without script'}`, await inRounds(browser, address, script, scale)),
        )
      }
    }
    const head = [
      'first page',
      'bytes on the wire',
      'of which the page',
      'requests',
      'text shown',
      'all of it',
      'quick',
    ]
    return [{ title: 'First page', head, rows }]
  } finally {
    await browser.close()
    await application.stop()
    await folder.remove()
  }
}

type Measured = { readonly slow: readonly FirstPage[]; readonly quick: readonly FirstPage[] }

/** The bad line and the plain machine in turns, so that what else the machine does falls on both. */
async function inRounds(browser: Browser, address: string, script: boolean, scale: number): Promise<Measured> {
  const [slow, quick]: [FirstPage[], FirstPage[]] = [[], []]
  for (let round = 0; round < (scale > 1 ? 1 : ROUNDS); round += 1) {
    slow.push(await openFirstPage(browser, { address, script, isSlow: true }))
    quick.push(await openFirstPage(browser, { address, script, isSlow: false }))
  }
  return { slow, quick }
}

function rowOf(name: string, { slow, quick }: Measured): string[] {
  const of = (pages: readonly FirstPage[], read: (page: FirstPage) => number) => median(pages.map(read))
  return [
    name,
    of(slow, ({ bytes }) => bytes).toLocaleString('en'),
    of(slow, ({ pageBytes }) => pageBytes).toLocaleString('en'),
    String(of(slow, ({ requests }) => requests)),
    seconds(of(slow, ({ textAt }) => textAt)),
    seconds(of(slow, ({ loadedAt }) => loadedAt)),
    seconds(of(quick, ({ textAt }) => textAt)),
  ]
}
