import { formatDay, type LinkedReport } from '../../../src/model/index.ts'

const KINDS = [
  { type: 'ASSAULT', cameo: '195' },
  { type: 'ASSAULT', cameo: '190' },
  { type: 'CONSULT', cameo: '040' },
  { type: 'ACCUSE', cameo: '111' },
  { type: 'COERCE', cameo: '163' },
  { type: 'AID', cameo: '073' },
] as const
const STATES = 40
const WORDS = 400
const FIRST_DAY = 14_000
const DAYS = 3_000
const MOST_TELLERS = 8

/** So many reports of invented deeds, a few a deed and many of few pairs of states, always the same; every fifth gives no time. */
export function inventReports(count: number): readonly LinkedReport[] {
  const next = seededNumbers(1962)
  const pick = (below: number): number => Math.floor(next() * below)
  // Some states are in the news every day, most are not.
  const state = (): string => `state-${Math.floor(next() ** 2 * STATES)}`
  const reports: LinkedReport[] = []
  while (reports.length < count) {
    const kind = KINDS[pick(KINDS.length)] ?? KINDS[0]
    const day = FIRST_DAY + pick(DAYS)
    const [source, target] = [state(), state()]
    const words = Array.from({ length: 12 }, () => `word-${pick(WORDS)}`)
    const place = pick(3) === 0 ? `place-${pick(200)}` : null
    for (let teller = pick(MOST_TELLERS); teller >= 0 && reports.length < count; teller--) {
      const told = formatDay(day)
      const number = reports.length
      reports.push({
        ...kind,
        id: `report-${number}`,
        document: `document-${Math.floor(number / 6)}-${teller}`,
        origin: `family-${Math.floor(number / 6)}-${teller}`,
        at: pick(4000),
        isNoun: pick(6) === 0,
        mode: null,
        sources: pick(8) === 0 ? [] : [source],
        targets: pick(8) === 0 ? [] : [target],
        sourceWords: [],
        targetWords: [],
        time: pick(5) === 0 ? null : { earliest: told, latest: told, precision: 'day', basis: 'explicit' },
        written: formatDay(day + 1 + pick(3)),
        place: pick(2) === 0 ? null : place,
        status: pick(12) === 0 ? 'denied' : 'happened',
        words: [...new Set(words.filter(() => pick(3) > 0))].sort(),
        numbers: pick(4) === 0 ? [{ value: 3 + pick(4), of: 'soldier' }] : [],
        isBackground: false,
        voice: [`outlet-${pick(30)}`],
      })
    }
  }
  return reports
}

/** Numbers of 0 to 1 that look like chance and are the same each time (a linear congruential generator, Numerical Recipes). */
function seededNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
