/** The name of a case as a title, from that of its file: `october-1962.redline` as `October 1962`. */
export function sayCaseName(name: string): string {
  const words = name
    .replace(/\.redline$/u, '')
    .replace(/[-_]+/gu, ' ')
    .trim()
  return words === '' ? name : words.charAt(0).toUpperCase() + words.slice(1)
}
