import type { EventStatus, ReportType } from '../contract.ts'
import { quoteWords, sayWords } from './say-words.ts'

/** What kind of dealing a type is: words or deeds, of accord or of dispute (the four quarters of PLOVER). */
export type DeedSide = 'words-with' | 'deeds-with' | 'words-against' | 'deeds-against'

export const SIDE_WORDS: Readonly<Record<DeedSide, string>> = {
  'words-with': 'accord, in words',
  'deeds-with': 'accord, in deeds',
  'words-against': 'dispute, in words',
  'deeds-against': 'dispute, in deeds',
}

export const DEED_SIDES = Object.keys(SIDE_WORDS) as readonly DeedSide[]

interface TypeWords {
  readonly side: DeedSide
  /** As a heading: `Threat`. */
  readonly name: string
  /** Between who does it and whom it is done to: `threatens`. */
  readonly verb: string
}

/** The types of deed in words, from agreement to assault. */
export const TYPE_DEEDS: Readonly<Record<ReportType, TypeWords>> = {
  AGREE: { side: 'words-with', name: 'Agreement', verb: 'agrees with' },
  CONSULT: { side: 'words-with', name: 'Consultation', verb: 'consults' },
  SUPPORT: { side: 'words-with', name: 'Support', verb: 'supports' },
  CONCEDE: { side: 'words-with', name: 'Concession', verb: 'concedes to' },
  COOPERATE: { side: 'deeds-with', name: 'Cooperation', verb: 'cooperates with' },
  AID: { side: 'deeds-with', name: 'Aid', verb: 'aids' },
  RETREAT: { side: 'deeds-with', name: 'Retreat', verb: 'retreats before' },
  REQUEST: { side: 'words-against', name: 'Request', verb: 'requests of' },
  ACCUSE: { side: 'words-against', name: 'Accusation', verb: 'accuses' },
  REJECT: { side: 'words-against', name: 'Rejection', verb: 'rejects' },
  THREATEN: { side: 'words-against', name: 'Threat', verb: 'threatens' },
  PROTEST: { side: 'deeds-against', name: 'Protest', verb: 'protests against' },
  SANCTION: { side: 'deeds-against', name: 'Sanction', verb: 'sanctions' },
  MOBILIZE: { side: 'deeds-against', name: 'Mobilisation', verb: 'mobilises toward' },
  COERCE: { side: 'deeds-against', name: 'Coercion', verb: 'coerces' },
  ASSAULT: { side: 'deeds-against', name: 'Assault', verb: 'assaults' },
}

/** Every type, in the order of the lanes. The table of words has them all, or it would not fit its type. */
export const DEED_TYPES = Object.keys(TYPE_DEEDS) as readonly ReportType[]

/** What of a deed is claimed: that it is done, that it is to come, that it may be, or that it is not so. */
export type StatusKin = 'done' | 'ahead' | 'open' | 'contested'

interface StatusWords {
  readonly kin: StatusKin
  /** One word for chips and tables: `threatened`. */
  readonly word: string
  /** What it says of the deed, as a sentence. */
  readonly meaning: string
}

/** What is claimed of a deed, in words; only the first two say that it was or is done. */
export const STATUS_DEEDS: Readonly<Record<EventStatus, StatusWords>> = {
  happened: { kin: 'done', word: 'happened', meaning: 'Told as something that happened.' },
  ongoing: { kin: 'done', word: 'ongoing', meaning: 'Told as something that goes on.' },
  planned: { kin: 'ahead', word: 'planned', meaning: 'Told as planned; not as done.' },
  promised: { kin: 'ahead', word: 'promised', meaning: 'Told as promised; not as done.' },
  threatened: { kin: 'ahead', word: 'threatened', meaning: 'Told as threatened; not as done.' },
  demanded: { kin: 'ahead', word: 'demanded', meaning: 'Told as demanded; not as done.' },
  possible: { kin: 'open', word: 'possible', meaning: 'Told as something that may be.' },
  hypothetical: { kin: 'open', word: 'hypothetical', meaning: 'Told under a condition.' },
  denied: { kin: 'contested', word: 'denied', meaning: 'Told as not so.' },
  disputed: {
    kin: 'contested',
    word: 'disputed',
    meaning: 'Its reports differ on whether it is so.',
  },
}

export const DEED_STATUSES = Object.keys(STATUS_DEEDS) as readonly EventStatus[]

/** Whether a status says that the deed was or is done. */
export function isDone(status: EventStatus): boolean {
  return STATUS_DEEDS[status].kin === 'done'
}

/** The deed with what is claimed of it, which is never left out unless it happened: `Assault, threatened`. */
export function sayDeedName(type: ReportType, status: EventStatus): string {
  const { name } = TYPE_DEEDS[type]
  return status === 'happened' ? name : `${name}, ${STATUS_DEEDS[status].word}`
}

interface Parties {
  readonly source: readonly { readonly name: string }[]
  readonly target: readonly { readonly name: string }[]
  readonly sourceWords: readonly string[]
  readonly targetWords: readonly string[]
}

/** Names beyond these say only how many more there are. */
const MOST_NAMES = 3

/** Who takes part on one side, in few words; null where nobody is told. */
export function sayParty(actors: Parties['source'], words: readonly string[]): string | null {
  const names = actors.length > 0 ? actors.map(({ name }) => name) : words
  if (names.length === 0) return null
  const shown = names.slice(0, MOST_NAMES)
  return names.length > shown.length ? `${shown.join(', ')} and ${names.length - shown.length} more` : shown.join(', ')
}

/** `Ruritania → Atlantis`; whoever is not told is a dash, and nothing points at nobody. */
export function sayParties({ source, target, sourceWords, targetWords }: Parties): string {
  const by = sayParty(source, sourceWords)
  const to = sayParty(target, targetWords)
  if (by === null && to === null) return 'nobody named'
  return to === null ? (by ?? '') : `${by ?? '–'} → ${to}`
}

/** Who takes part or, where nobody is named, the words that tell the deed. */
export function sayPartiesOrWords(event: Parties & { readonly text: string }): string {
  const isNamed = sayParty(event.source, event.sourceWords) ?? sayParty(event.target, event.targetWords)
  return isNamed === null ? quoteWords(sayWords(event.text)) : sayParties(event)
}
