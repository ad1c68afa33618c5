import { indexTree, loadDeedLexicon, loadTreeWords, parse } from '../../language/index.ts'
import { loadCameo } from '../../taxonomy/index.ts'
import { statusOf } from './status-of.ts'
import { tellDeeds } from './tell-deeds.ts'
import type { SentenceView, ToldDeed } from './told-deed.ts'

/** A deed of an example sentence, by the words of its parties. */
export interface ToldExample {
  /** Rules that told it, outermost first. */
  readonly rules: readonly string[]
  readonly code: string
  readonly status: string
  readonly sources: readonly string[]
  readonly targets: readonly string[]
}

const deeds = loadDeedLexicon('en')
const words = loadTreeWords('en')
const cameo = loadCameo()

/** What sentences tell, for the tests of the rules: without a world, so that capitals and adjectives of nobody count as actors. */
export function tellExample(text: string): readonly ToldExample[] {
  return parse(text).flatMap(({ tokens, tree }) => {
    const index = indexTree(tree)
    const isName = (token: number): boolean => /^\p{Lu}/u.test(tokens[token]?.text ?? '')
    const view: SentenceView = {
      index,
      words,
      forms: tokens.map(({ text: form }) => form.toLowerCase()),
      isTime: (token) => /^\d{4}$/u.test(tokens[token]?.text ?? ''),
      isActor: isName,
      actorOf: () => null,
      isParty: isName,
    }
    const formOf = (token: number): string => tokens[token]?.text ?? ''
    return tellDeeds(view, { deeds, cameo }).map((deed) => ({
      rules: rulesOf(deed),
      code: deed.code,
      status: statusOf(deed, view, deeds.status),
      sources: deed.participants.SOURCE.map(formOf),
      targets: deed.participants.TARGET.map(formOf),
    }))
  })
}

function rulesOf(deed: ToldDeed): readonly string[] {
  return [deed.pattern.sense.id, ...(deed.inner ? rulesOf(deed.inner) : [])]
}
