import type { CaseRoute } from '../address/route.ts'
import type { DocumentRecord } from '../contract.ts'
import { articleDate } from './article-date.ts'

type Choice = Pick<CaseRoute, 'text' | 'family' | 'order' | 'isDescending'> & {
  /** Statements of the chosen voice by document id; null when no voice is chosen. */
  readonly spoken: ReadonlyMap<string, number> | null
}

/** The articles that fit every filter, in the chosen order; what has no date or name comes last either way. */
export function chooseArticles(
  articles: readonly DocumentRecord[],
  { text, family, order, isDescending, spoken }: Choice,
): readonly DocumentRecord[] {
  const words = fold(text).split(/\s+/u).filter(Boolean)
  const keys = new Map<DocumentRecord, string | number>()
  for (const article of articles) {
    if (family !== null && article.family !== family) continue
    if (spoken !== null && !spoken.has(article.id)) continue
    if (!words.every((word) => searchText(article).includes(word))) continue
    keys.set(article, sortKey(article, order, spoken))
  }
  const direction = isDescending ? -1 : 1
  return [...keys.keys()].sort((a, b) => {
    const left = keys.get(a) ?? ''
    const right = keys.get(b) ?? ''
    if (left === '' || right === '') return Number(left === '') - Number(right === '')
    return direction * compare(left, right)
  })
}

function searchText({ title, outlet, author, source, voices, chain }: DocumentRecord): string {
  return fold([title, outlet, author, source, ...voices, ...chain.map((hop) => hop.outlet)].join('\n'))
}

function sortKey(
  article: DocumentRecord,
  order: CaseRoute['order'],
  spoken: ReadonlyMap<string, number> | null,
): string | number {
  switch (order) {
    case 'date':
      return articleDate(article)?.sortsAs ?? ''
    case 'title':
      return article.title ?? ''
    case 'outlet':
      return article.outlet ?? ''
    case 'statements':
      return spoken?.get(article.id) ?? article.statements
  }
}

const COLLATOR = new Intl.Collator('en', { sensitivity: 'base', numeric: true, ignorePunctuation: true })

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : COLLATOR.compare(String(a), String(b))
}

/** Without case and accents, so that `gromyko` and `Gromykó` meet. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
