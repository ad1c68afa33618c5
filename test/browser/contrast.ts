import type { Page } from 'playwright-core'

/**
 * The texts of a page that stand out too little from what lies behind them (WCAG 2.2 AA: 4.5, and 3 for large text),
 * as `#18202c on …: 3.91 “words”`; empty where all can be read.
 */
export function findPaleTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    if (!canvas) throw new Error('no canvas to mix colours on')
    const luminances = new Map<string, number>()
    /** Relative luminance of colours painted over one another, the lowest first. */
    const paint = (colours: readonly string[]): number => {
      const key = colours.join()
      const known = luminances.get(key)
      if (known !== undefined) return known
      canvas.clearRect(0, 0, 1, 1)
      for (const colour of colours) {
        canvas.fillStyle = colour
        canvas.fillRect(0, 0, 1, 1)
      }
      const linear = (part = 0) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)
      const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data
      const luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
      luminances.set(key, luminance)
      return luminance
    }
    const pale = new Set<string>()
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const element = text.parentElement
      const words = text.textContent?.trim()
      if (!element || !words || !element.checkVisibility() || element.closest('.hidden, script, noscript')) continue
      const grounds: string[] = []
      for (let each: Element | null = element; each; each = each.parentElement) {
        const { backgroundColor } = getComputedStyle(each)
        if (backgroundColor !== 'rgba(0, 0, 0, 0)') grounds.unshift(backgroundColor)
      }
      const { color, fontSize, fontWeight } = getComputedStyle(element)
      const ground = paint(grounds)
      const ink = paint([...grounds, color])
      const contrast = (Math.max(ground, ink) + 0.05) / (Math.min(ground, ink) + 0.05)
      const pixels = Number.parseFloat(fontSize)
      const isLarge = pixels >= 24 || (pixels >= 18.66 && Number(fontWeight) >= 700)
      if (contrast < (isLarge ? 3 : 4.5)) {
        pale.add(`${color} on ${grounds.join(', ')}: ${contrast.toFixed(2)} “${words.slice(0, 40)}”`)
      }
    }
    return [...pale]
  })
}
