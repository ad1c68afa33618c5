import { childBy, childrenOf, headOf, lemmaOf, type TreeIndex } from '../index-tree.ts'
import { isPredicate } from '../predicate.ts'
import { type RepairRule, ruleOfVerbs, type TreeChange } from './repair-rule.ts'

/** "Captain Marsh" with the rank as its head: treebanks hang the rank on the name. */
export const titleBeforeName: RepairRule = {
  name: 'title-before-name',
  find: (index, words) => {
    for (let title = 0; title < index.length; title++) {
      if (!words.titles.has(lemmaOf(index, title)) || !isNoun(index, title)) continue
      const [name, ...rest] = childrenOf(index, title).filter((child) => index.relations[child] === 'flat')
      if (name !== title + 1 || index.tree.tags[name] !== 'PROPN') continue
      const head = headOf(index, title)
      const changes: TreeChange[] = [
        { token: name, head: head ?? -1, relation: index.tree.relations[title] as string },
        { token: title, head: name, relation: 'nmod:desc' },
        ...rest.map((token) => ({ token, head: name })),
      ]
      for (const child of childrenOf(index, title)) {
        const isOfTitle = child < title && OF_TITLE.has(index.relations[child] as string)
        if (!isOfTitle && index.relations[child] !== 'flat') changes.push({ token: child, head: name })
      }
      return changes
    }
    return []
  },
}

/** What stands before a title and describes it, not the name. */
const OF_TITLE: ReadonlySet<string> = new Set(['amod', 'compound', 'nmod'])

/** "Hurt in the blast according to officials", with the officials in the blast. */
export const sourceOnNoun: RepairRule = {
  name: 'source-on-noun',
  find: (index, words) => {
    for (let cue = 0; cue < index.length; cue++) {
      if (index.relations[cue] !== 'case' || !words.sourceOpeners.has(lemmaOf(index, cue))) continue
      const source = headOf(index, cue)
      if (source === null || index.relations[source] !== 'nmod') continue
      let clause = headOf(index, source)
      while (clause !== null && !isPredicate(index, clause)) clause = headOf(index, clause)
      if (clause !== null) return [{ token: source, head: clause, relation: 'obl' }]
    }
    return []
  },
}

/** "Said Tuesday it had left": the day right behind the verb is when it was said. */
export const dayBehindVerb = ruleOfVerbs({
  name: 'day-behind-verb',
  verbs: ['said'],
  changesFor(index, verb, words) {
    for (const clause of childrenOf(index, verb)) {
      if (index.relations[clause] !== 'ccomp' || clause < verb) continue
      const day = childrenOf(index, clause).find((child) => index.first[child] === verb + 1)
      const subject = childBy(index, clause, 'nsubj')
      if (day === undefined || subject === null || childBy(index, clause, 'mark') !== null) continue
      const isDay = index.relations[day] === 'obl' && words.timeNouns.has(lemmaOf(index, day)) && isPlain(index, day)
      if (isDay && index.first[subject] === (index.last[day] as number) + 1) return [{ token: day, head: verb }]
    }
    return []
  },
})

/** A day with no more than a plain word or two about it ("late Monday", "last week"). */
function isPlain(index: TreeIndex, day: number): boolean {
  return childrenOf(index, day).every(
    (child) => OF_TITLE.has(index.relations[child] as string) && index.size[child] === 1,
  )
}

function isNoun(index: TreeIndex, token: number): boolean {
  return index.tree.tags[token] === 'NOUN' || index.tree.tags[token] === 'PROPN'
}
