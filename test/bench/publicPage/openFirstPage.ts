import type { Browser } from 'playwright-core'

/** What opening a page took. Milliseconds are from the moment that it was asked for. */
export type FirstPage = {
  /** Of all answers, packed, with their headers. */
  readonly bytes: number
  /** Of the page itself. */
  readonly pageBytes: number
  readonly requests: number
  /** When its text was first painted. */
  readonly textAt: number
  /** When all that it needs was there. */
  readonly loadedAt: number
}

/** What the tools of Chromium call slow 3G, and a telephone that computes six times slower than this machine. */
const slow3g = { offline: false, latency: 2_000, downloadThroughput: 50_000, uploadThroughput: 50_000 }
const SLOWER = 6

type Opening = { readonly address: string; readonly script: boolean; readonly isSlow: boolean }

/** Opens a page in a browser that has nothing of it yet. */
export async function openFirstPage(browser: Browser, { address, script, isSlow }: Opening): Promise<FirstPage> {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, javaScriptEnabled: script })
  try {
    const page = await context.newPage()
    const tools = await context.newCDPSession(page)
    await tools.send('Network.enable')
    await tools.send('Performance.enable')
    await tools.send('Page.enable')
    await tools.send('Page.setLifecycleEventsEnabled', { enabled: true })
    if (isSlow) {
      await tools.send('Network.emulateNetworkConditions', slow3g)
      await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    }
    const asked = new Map<string, number>()
    const sizes: number[] = []
    const moments = new Map<string, number>()
    tools.on('Network.requestWillBeSent', ({ requestId, timestamp }) => asked.set(requestId, timestamp))
    tools.on('Network.loadingFinished', ({ encodedDataLength }) => void sizes.push(encodedDataLength))
    // Told by the browser itself, so that a page without script is measured in the same way.
    tools.on('Page.lifecycleEvent', ({ name, timestamp }) => void moments.set(name, timestamp))
    await page.goto(address, { waitUntil: 'load', timeout: 120_000 })
    while (!moments.has('firstContentfulPaint') || !moments.has('networkIdle')) await page.waitForTimeout(50)
    const [begun = 0] = [...asked.values()]
    const since = (name: string) => ((moments.get(name) ?? Number.NaN) - begun) * 1000
    return {
      bytes: sizes.reduce((sum, size) => sum + size, 0),
      pageBytes: sizes[0] ?? 0,
      requests: asked.size,
      textAt: since('firstContentfulPaint'),
      loadedAt: since('load'),
    }
  } finally {
    await context.close()
  }
}
