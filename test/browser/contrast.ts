import type { Locator } from 'playwright-core'

/** The contrast (WCAG 2.2, 1 to 21) of an element's text with what lies behind it. */
export function contrastOf(element: Locator): Promise<number> {
  return element.evaluate((node) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    if (!canvas) throw new Error('no canvas to mix colours on')
    const grounds: string[] = []
    for (let each: Element | null = node; each; each = each.parentElement) {
      grounds.unshift(getComputedStyle(each).backgroundColor)
    }
    const paint = (colours: readonly string[]): number => {
      canvas.clearRect(0, 0, 1, 1)
      for (const colour of colours) {
        canvas.fillStyle = colour
        canvas.fillRect(0, 0, 1, 1)
      }
      const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data
      const linear = (part: number) => {
        const value = part / 255
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
      }
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }
    const ground = paint(grounds)
    const ink = paint([...grounds, getComputedStyle(node).color])
    return (Math.max(ground, ink) + 0.05) / (Math.min(ground, ink) + 0.05)
  })
}
