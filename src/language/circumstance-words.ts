import { readLanguageFile } from './read-language-file.ts'

export type TimeUnit = 'day' | 'month' | 'year'

/** Words around a verb of saying that tell how surely, to whom, when and where it was said; lemmas in lower case. */
export interface CircumstanceWords {
  readonly hedgeAdverbs: ReadonlySet<string>
  readonly hedgeVerbs: ReadonlySet<string>
  readonly hedgePassives: ReadonlySet<string>
  readonly hedgeModals: ReadonlySet<string>
  /** The auxiliary behind such a modal. */
  readonly perfect: string
  readonly hedgedSayings: ReadonlySet<string>
  readonly receiving: ReadonlySet<string>
  readonly sharing: ReadonlySet<string>
  readonly sources: ReadonlySet<string>
  readonly targets: ReadonlySet<string>
  readonly asking: ReadonlySet<string>
  readonly charging: ReadonlySet<string>
  readonly messages: ReadonlySet<string>
  readonly speaking: ReadonlySet<string>
  readonly withheld: ReadonlySet<string>
  readonly lapsed: ReadonlySet<string>
  readonly pending: ReadonlySet<string>
  readonly speakers: ReadonlySet<string>
  readonly occasions: ReadonlySet<string>
  readonly placeOpeners: ReadonlySet<string>
  readonly occasionOpeners: ReadonlySet<string>
  /** Name -> 0 (Sunday) to 6. */
  readonly weekdays: ReadonlyMap<string, number>
  /** Name -> 1 to 12. */
  readonly months: ReadonlyMap<string, number>
  /** Word -> days from the day of writing. */
  readonly days: ReadonlyMap<string, number>
  /** Word -> so many of a unit. */
  readonly units: ReadonlyMap<string, readonly [count: number, unit: TimeUnit]>
  readonly ago: ReadonlySet<string>
  readonly last: ReadonlySet<string>
  readonly this: ReadonlySet<string>
  readonly numbers: ReadonlyMap<string, number>
  readonly partsOfDay: ReadonlySet<string>
}

type Words = readonly string[]

interface CircumstanceFile {
  readonly hedges: Readonly<Record<'adverbs' | 'verbs' | 'passives' | 'modals' | 'sayings', Words>> & {
    readonly perfect: string
  }
  readonly receiving: Words
  readonly sharing: Words
  readonly sources: Words
  readonly targets: Words
  readonly asking: Words
  readonly charging: Words
  readonly messages: Words
  readonly speaking: Words
  readonly withheld: Words
  readonly lapsed: Words
  readonly pending: Words
  readonly speakers: Words
  readonly occasions: Words
  readonly place_openers: Words
  readonly occasion_openers: Words
  readonly weekdays: Readonly<Record<string, number>>
  readonly months: Readonly<Record<string, number>>
  readonly days: Readonly<Record<string, number>>
  readonly units: Readonly<Record<string, readonly [number, TimeUnit]>>
  readonly ago: Words
  readonly last: Words
  readonly this: Words
  readonly numbers: Readonly<Record<string, number>>
  readonly parts_of_day: Words
}

/** Compiles `circumstances.yaml` of a language. */
export function loadCircumstanceWords(tag: string): CircumstanceWords {
  const file = readLanguageFile<CircumstanceFile>(tag, 'circumstances')
  return {
    hedgeAdverbs: new Set(file.hedges.adverbs),
    hedgeVerbs: new Set(file.hedges.verbs),
    hedgePassives: new Set(file.hedges.passives),
    hedgeModals: new Set(file.hedges.modals),
    perfect: file.hedges.perfect,
    hedgedSayings: new Set(file.hedges.sayings),
    receiving: new Set(file.receiving),
    sharing: new Set(file.sharing),
    sources: new Set(file.sources),
    targets: new Set(file.targets),
    asking: new Set(file.asking),
    charging: new Set(file.charging),
    messages: new Set(file.messages),
    speaking: new Set(file.speaking),
    withheld: new Set(file.withheld),
    lapsed: new Set(file.lapsed),
    pending: new Set(file.pending),
    speakers: new Set(file.speakers),
    occasions: new Set(file.occasions),
    placeOpeners: new Set(file.place_openers),
    occasionOpeners: new Set(file.occasion_openers),
    weekdays: new Map(Object.entries(file.weekdays)),
    months: new Map(Object.entries(file.months)),
    days: new Map(Object.entries(file.days)),
    units: new Map(Object.entries(file.units)),
    ago: new Set(file.ago),
    last: new Set(file.last),
    this: new Set(file.this),
    numbers: new Map(Object.entries(file.numbers)),
    partsOfDay: new Set(file.parts_of_day),
  }
}
