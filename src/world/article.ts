/** The tables are in English: "The Times" is found behind any article, "Times" alone is not. */
const ARTICLE = /^the +/iu

export function withoutArticle(name: string): string {
  return name.replace(ARTICLE, '')
}
