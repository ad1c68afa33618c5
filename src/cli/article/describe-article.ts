import type { DocumentRecord } from '../../model/index.ts'
import { publicationDate } from '../publication-date.ts'
import { safeLine } from '../safe-text.ts'
import { shortId } from '../short-id.ts'
import { titleOf } from '../title-of.ts'
import { BOLD, DIM, type Look, paint } from './colours.ts'
import { toCells, wrapCells } from './wrap-cells.ts'

export interface DescriptionOptions {
  /** Columns of the terminal; null for lines as long as they are. */
  readonly width: number | null
  readonly hasColour: boolean
}

const BETWEEN = ' · '

/** What is known of an article before its text: title, where and when, where it was copied from, what to beware of. */
export function describeArticle(document: DocumentRecord, { width, hasColour }: DescriptionOptions): string {
  const where = [document.outlet ?? 'unknown outlet', document.author, publicationDate(document) ?? 'undated']
  const what = [shortId(document.id), document.source, `${document.statements} statements`]
  const lines: readonly (readonly [string, Look])[] = [
    [titleOf(document), BOLD],
    [where.filter((part) => part !== null).join(BETWEEN), []],
    [what.join(BETWEEN), DIM],
    ...document.chain.map((hop): readonly [string, Look] => [
      `${hop.relation}: ${[hop.outlet, hop.author, hop.url].filter((part) => part !== null).join(BETWEEN)}`,
      [],
    ]),
    ...document.alerts.map((alert): readonly [string, Look] => [`! ${alert.message}`, BOLD]),
  ]
  return lines
    .flatMap(([text, look]) => {
      const shown = hasColour ? look : []
      const line = safeLine(text)
      return width === null
        ? [paint(line, shown)]
        : wrapCells(toCells(line, shown), width).map((wrapped) => wrapped.text)
    })
    .join('\n')
    .concat('\n')
}
