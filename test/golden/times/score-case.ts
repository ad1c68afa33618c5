import { type Span, sliceSpan, type TimeMention } from '../../../src/model/index.ts'
import { findText } from '../find-text.ts'
import type { TimeCase } from './load-cases.ts'

/** A time is found by one that shares at least half of the characters that either has. */
const MIN_JACCARD = 0.5

export interface CaseScore {
  readonly expected: number
  readonly given: number
  readonly found: number
  /** Times found whose value is as the case has it. */
  readonly right: number
  readonly faults: readonly string[]
}

/** Compares the times of a case with what it expects, each matched once. */
export function scoreCase({ text, times }: TimeCase, mentions: readonly TimeMention[]): CaseScore {
  const faults: string[] = []
  const left = new Set(mentions)
  let found = 0
  let right = 0
  for (const [words, value] of Object.entries(times)) {
    const place = placeOf(text, words)
    const mention = [...left]
      .map((one) => ({ one, share: jaccard(one, place) }))
      .filter(({ share }) => share >= MIN_JACCARD)
      .toSorted((a, b) => b.share - a.share)[0]?.one
    if (!mention) {
      faults.push(`not found: ${words}`)
      continue
    }
    left.delete(mention)
    found++
    if (isRight(value, mention)) right++
    else faults.push(`${words}: ${describeTime(mention)}, not ${value}`)
  }
  for (const mention of left) faults.push(`too many: ${sliceSpan(text, mention)}: ${describeTime(mention)}`)
  return { expected: Object.keys(times).length, given: mentions.length, found, right, faults }
}

/** A time as cases write it: `about 1962-10-01/1962-10-31 month`. */
export function describeTime({ kind, time, length, isApproximate }: TimeMention): string {
  const about = isApproximate ? 'about ' : ''
  if (kind === 'repeated') return 'repeated'
  if (kind === 'duration') return `${about}duration ${length?.count ?? '?'} ${length?.unit}`
  if (!time) return `${about}unknown`
  const { earliest, latest, precision } = time
  return `${about}${earliest === latest ? earliest : `${earliest ?? ''}/${latest ?? ''}`} ${precision}`
}

/** `about` and the precision count where the case names them. */
function isRight(value: string, mention: TimeMention): boolean {
  const wanted = value.split(' ')
  const given = describeTime(mention).split(' ')
  if (wanted[0] === 'about' && given[0] !== 'about') return false
  const bare = (words: readonly string[]): readonly string[] => (words[0] === 'about' ? words.slice(1) : words)
  return bare(wanted).every((word, at) => word === bare(given)[at])
}

function placeOf(text: string, words: string): Span {
  const [place, other] = findText(text, words)
  if (!place) throw new Error(`the text has no "${words}": ${text}`)
  if (other) throw new Error(`the text has "${words}" more than once: ${text}`)
  return place
}

function jaccard(a: Span, b: Span): number {
  const common = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
  return common / (a.end - a.start + b.end - b.start - common)
}
