import type { Page } from 'playwright-core'

/**
 * What would stand in the way of someone who hears the page or moves by keyboard: missing names and landmarks, skipped
 * headings, references that lead nowhere, controls too small to hit. One line each; empty where nothing was found.
 */
export function findAccessFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
    const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true })
    const show = (element: Element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 90)
    const textOf = (id: string) => document.getElementById(id)?.textContent?.trim() ?? ''
    const nameOf = (element: HTMLElement) =>
      element.getAttribute('aria-label')?.trim() ||
      (element.getAttribute('aria-labelledby') ?? '').split(' ').map(textOf).join(' ').trim() ||
      (element instanceof HTMLInputElement ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement
        ? [...(element.labels ?? [])].map((label) => label.textContent?.trim()).join(' ')
        : element.textContent?.trim()) ||
      ''

    if (!document.documentElement.lang) faults.push('the page has no language')
    if (!document.title.trim()) faults.push('the page has no title')
    for (const [selector, wanted] of [
      ['main', 1],
      ['header.top', 1],
      ['search', 1],
      ['h1', 1],
    ] as const) {
      const found = all(selector).filter(isShown).length
      if (found !== wanted) faults.push(`${found} of <${selector}>`)
    }
    for (const element of all('#app > *')) {
      if (!element.matches('header, main, dialog, a.skip')) faults.push(`outside every landmark: ${show(element)}`)
    }
    const asides = all('aside, section').map((element) => nameOf(element))
    for (const name of new Set(asides)) {
      if (name === '' || asides.filter((other) => other === name).length > 1) faults.push(`region named “${name}”`)
    }
    let level = 1
    for (const heading of all('h1, h2, h3, h4').filter(isShown)) {
      const next = Number(heading.tagName.slice(1))
      if (next > level + 1) faults.push(`heading skips a level: ${show(heading)}`)
      level = next
    }
    const ids = all('[id]').map(({ id }) => id)
    for (const id of new Set(ids)) if (ids.filter((other) => other === id).length > 1) faults.push(`two of #${id}`)
    for (const attribute of ['aria-labelledby', 'aria-controls', 'aria-activedescendant', 'aria-describedby', 'for']) {
      for (const element of all(`[${attribute}]`)) {
        for (const id of (element.getAttribute(attribute) ?? '').split(' ')) {
          if (!document.getElementById(id)) faults.push(`${attribute} leads nowhere: ${show(element)}`)
        }
      }
    }
    for (const element of all('a[href], button, input, select, textarea, summary, [role="group"], [tabindex="0"]')) {
      if (isShown(element) && nameOf(element) === '') faults.push(`no name: ${show(element)}`)
    }
    // WCAG 2.2, target size: 24 pixels, save for what stands in a line of text.
    for (const element of all('button, input, select')) {
      const { width, height } = element.getBoundingClientRect()
      const isInline = getComputedStyle(element).display.startsWith('inline') && !element.matches('[class*="button"]')
      const isLink = element.matches('.link-button')
      if (isShown(element) && !isInline && !isLink && Math.min(width, height) < 23.5) {
        faults.push(`${width.toFixed(0)} by ${height.toFixed(0)} pixels: ${show(element)}`)
      }
    }
    return faults
  })
}

/** Where the Tab key leads from the top of the page: faults of order and of sight, and how many stops there are. */
export async function walkByTab(page: Page): Promise<{ readonly stops: number; readonly faults: readonly string[] }> {
  const faults: string[] = []
  await page.evaluate(() => {
    scrollTo(0, 0)
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  let stops = 0
  for (; stops < MAX_STOPS; stops++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const element = document.activeElement
      const before = document.querySelector('[data-tab-walk]')
      if (!element || element === document.body) return null
      const isInOrder =
        before === null || Boolean(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)
      before?.removeAttribute('data-tab-walk')
      element.setAttribute('data-tab-walk', '')
      const { top, bottom, left, right } = element.getBoundingClientRect()
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return {
        isInOrder,
        isOnScreen: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
        isRinged: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0,
        shown: element.outerHTML.replace(/\s+/g, ' ').slice(0, 90),
      }
    })
    if (!stop) break
    if (!stop.isInOrder) break
    if (!stop.isOnScreen) faults.push(`out of sight: ${stop.shown}`)
    if (!stop.isRinged) faults.push(`no ring: ${stop.shown}`)
  }
  if (stops === MAX_STOPS) faults.push(`more than ${MAX_STOPS} stops`)
  return { stops, faults }
}

/** Beyond this many stops one must suppose a trap. */
const MAX_STOPS = 300
