import { SLACK_DAYS } from './compare-times.ts'
import type { PreparedReport } from './prepare-report.ts'

/** Finds which reports are worth comparing: of one kin, with a party, place or document in common, at about the same time. */
export interface ReportIndex {
  readonly add: (reports: readonly PreparedReport[]) => void
  readonly remove: (ids: ReadonlySet<string>) => void
  /** Calls for each report that may tell of the same deed once, in no certain order. */
  readonly candidates: (report: PreparedReport, visit: (other: PreparedReport) => void) => void
}

/** Most deeds lie within fewer days than this; the others are looked through one by one. */
const SHORT_DAYS = 45

interface Entry {
  readonly report: PreparedReport
  /** The last question that it was an answer to. */
  shownFor: number
}

interface Block {
  /** In the order of their first days. */
  short: Entry[]
  long: Entry[]
  isSorted: boolean
}

export function reportIndex(): ReportIndex {
  const blocks = new Map<string, Block>()
  let questions = 0
  return {
    add(reports) {
      for (const report of reports) {
        const entry: Entry = { report, shownFor: 0 }
        for (const key of keysOf(report)) {
          const block = blocks.get(key) ?? { short: [], long: [], isSorted: true }
          blocks.set(key, block)
          if (report.to - report.from > SHORT_DAYS) block.long.push(entry)
          else {
            block.short.push(entry)
            block.isSorted = false
          }
        }
      }
    },
    remove(ids) {
      for (const [key, block] of blocks) {
        block.short = block.short.filter(({ report }) => !ids.has(report.report.id))
        block.long = block.long.filter(({ report }) => !ids.has(report.report.id))
        if (block.short.length + block.long.length === 0) blocks.delete(key)
      }
    },
    candidates(report, visit) {
      const question = ++questions
      const show = (entry: Entry): void => {
        if (entry.report === report || entry.shownFor === question) return
        entry.shownFor = question
        visit(entry.report)
      }
      for (const key of keysOf(report)) {
        const block = blocks.get(key)
        if (!block) continue
        if (!block.isSorted) {
          block.short.sort((a, b) => a.report.from - b.report.from)
          block.isSorted = true
        }
        const first = report.from - SHORT_DAYS - SLACK_DAYS
        const last = report.to + SLACK_DAYS
        for (let at = firstFrom(block.short, first); at < block.short.length; at++) {
          const entry = block.short[at]
          if (!entry || entry.report.from > last) break
          if (entry.report.to + SLACK_DAYS >= report.from) show(entry)
        }
        for (const entry of block.long) {
          if (entry.report.from <= last && entry.report.to + SLACK_DAYS >= report.from) show(entry)
        }
      }
    },
  }
}

/** Reports without a key in common are never one: nobody could tell by what. */
export function keysOf({ kin, source, target, report }: PreparedReport): readonly string[] {
  const states = new Set([...source.states, ...target.states])
  const keys = [...states].map((state) => `${kin} by ${state}`)
  // A deed of two known parties is found by them; a place, or a word for whoever does it, stands in for one that is not known.
  if (report.place !== null) keys.push(`${kin} at ${report.place}`)
  for (const word of [...source.words, ...target.words]) keys.push(`${kin} word ${word}`)
  keys.push(`${kin} in ${report.document}`)
  return keys
}

function firstFrom(entries: readonly Entry[], day: number): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entries[middle]?.report.from ?? 0) < day) low = middle + 1
    else high = middle
  }
  return low
}
