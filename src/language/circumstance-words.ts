import { readLanguageFile } from './read-language-file.ts'

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
  }
}
