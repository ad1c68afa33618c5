import { type Document, hashBytes, type Layers, type Region } from '../../../src/model/index.ts'
import { annotateDocument, knowledgeFor } from '../../../src/pipeline/index.ts'
import { findOnce } from '../find-text.ts'
import type { SentenceCase } from './load-classes.ts'

/** Runs all the stages over the text of a case, as the story of one page. */
export function readCase(one: SentenceCase): Layers {
  const document = pageOf(one)
  return annotateDocument(document, knowledgeFor(document))
}

function pageOf({ text, page = {} }: SentenceCase): Document {
  const { date } = page
  return {
    id: hashBytes(text).slice(0, 20),
    source: 'case.txt',
    format: 'text',
    text,
    textHash: hashBytes(text),
    title: page.regions?.find(({ kind }) => kind === 'title')?.text ?? null,
    author: page.author ?? null,
    outlet: page.outlet ?? null,
    language: 'en',
    url: null,
    regions: regionsOf(text, page.regions ?? []),
    dates: date
      ? [{ kind: 'stated', earliest: date, latest: date, precision: 'day', basis: 'explicit', spans: [] }]
      : [],
    written: date ? { earliest: date, latest: date, basis: 'stated' } : null,
    chain: (page.chain ?? []).map(({ outlet, author = null, relation }) => ({
      outlet,
      author,
      url: null,
      relation,
      spans: [],
    })),
    family: 'case',
    alerts: [],
  }
}

/** The named stretches, and body between them. */
function regionsOf(text: string, named: NonNullable<NonNullable<SentenceCase['page']>['regions']>): Region[] {
  const marked = named
    .map(({ kind, text: words }) => ({ kind, ...findOnce(text, words) }))
    .toSorted((a, b) => a.start - b.start)
  const regions: Region[] = []
  let at = 0
  for (const region of marked) {
    if (text.slice(at, region.start).trim() !== '') regions.push({ kind: 'body', start: at, end: region.start })
    regions.push(region)
    at = region.end
  }
  if (text.slice(at).trim() !== '') regions.push({ kind: 'body', start: at, end: text.length })
  return regions
}
