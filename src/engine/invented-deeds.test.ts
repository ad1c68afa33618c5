import { formatDay, hashBytes, type Layers, parseDay, type Report, type ReportParty, recordId } from '../model/index.ts'

/** Chance that comes out the same each time: whole numbers from 0 up to, not including, `below`. */
export function seededChance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return (state >> 8) % below
  }
}

const STATES = ['france', 'germany', 'poland', 'sweden', 'norway', 'denmark'] as const
const DEEDS = [
  ['ASSAULT', '190'],
  ['CONSULT', '040'],
  ['SANCTION', '163'],
] as const
const FIRST_DAY = parseDay('1961-03-01')
const REPORT_LENGTH = 60

/** A document whose reports, a few days and states apart, tell now and then of one deed; with the same number, the same one. */
export function inventedDeeds(number: number, { reading = 1 }: { readonly reading?: number } = {}): Layers {
  const chance = seededChance(number * 7919 + reading)
  const text = `Number ${number}. ${'They did it again. '.repeat(20)}`
  const id = hashBytes(text).slice(0, 20)
  const day = FIRST_DAY + chance(12)
  const date = formatDay(day)
  const reports = Array.from({ length: 3 + chance(3) }, (_, at) => inventedReport(at * REPORT_LENGTH))
  return {
    document: {
      ...{
        id,
        source: `news/${number}.txt`,
        format: 'text',
        text,
        textHash: hashBytes(text),
        title: null,
        author: null,
      },
      ...{ outlet: 'Harbour Gazette', language: 'en', url: `https://example.org/${number}`, regions: [], dates: [] },
      written: { earliest: date, latest: date, basis: 'stated' },
      ...{ chain: [], family: `family-${number % 7}`, alerts: [] },
    },
    sentences: [{ start: 0, end: text.length, tokens: [], paragraph: 0 }],
    ...{ trees: null, attributions: null, mentions: [], actors: [], places: [], times: [], statements: [], reports },
  }

  function inventedReport(start: number): Report {
    const [type, cameo] = DEEDS[chance(DEEDS.length)] ?? DEEDS[0]
    const trigger = { start: start + 10, end: start + 14 }
    const told = formatDay(day - chance(4))
    return {
      id: recordId({ document: id, kind: 'report', span: trigger }),
      ...{ start, end: start + REPORT_LENGTH, trigger, type, cameo, mode: null, contexts: [] },
      sources: [party(start)],
      targets: [party(start + 20)],
      recipients: [],
      time: chance(3) === 0 ? null : { earliest: told, latest: told, precision: 'day', basis: 'explicit' },
      ...{ place: null, placeWords: null, status: chance(6) === 0 ? 'denied' : 'happened', isBackground: false },
      ...{ statement: null, voice: ['Harbour Gazette'], rule: 'did', confidence: 0.8, by: 'reports@1' },
    }
  }

  function party(start: number): ReportParty {
    const span = { start, end: start + 4 }
    return { ...span, head: span, actor: STATES[chance(STATES.length)] ?? null, isOwn: true }
  }
}
