import type { PersonName } from '../finding.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Line } from '../line.ts'
import { findEntity } from './find-entity.ts'

/** Ids of the states, bodies and organisations that the text calls by a name or adjective of their own. */
export function namedActors(lines: readonly Line[], lexicon: Lexicon): ReadonlySet<string> {
  const named = new Set<string>()
  for (const line of lines) {
    for (let index = 0; index < line.words.length; ) {
      const entity = findEntity(line, index, lexicon)
      const [actor] = entity?.actors ?? []
      if (entity && actor && entity.form !== 'metonym' && entity.actors.length === 1) named.add(actor.id)
      index = entity ? Math.max(entity.to, index + 1) : index + 1
    }
  }
  return named
}

/** Ids of the states whose seat of government the text names, as a place or for those who sit there. */
export function seatedStates(lines: readonly Line[], lexicon: Lexicon): ReadonlySet<string> {
  return new Set(
    lines.flatMap((line) =>
      line.words.flatMap((word, index) => {
        const entity = word.isCapital ? findEntity(line, index, lexicon) : null
        return entity?.form === 'metonym' ? entity.actors.map(({ id }) => id) : []
      }),
    ),
  )
}

/** Whether a family name stands for its bearer here, and is no part of some longer name: not "Kennedy Airport", and not "Harriet Kennedy". */
export function isNamedAlone(line: Line, name: PersonName, lexicon: Lexicon): boolean {
  if (line.isTitled || line.isShouted) return true
  const after = line.words[name.to]
  const before = line.words[name.from - 1]
  const isPartBehind =
    after?.isCapital && !after.isGlued && /^\p{L}/u.test(after.text) && !lexicon.roles.neverNames.has(after.lower)
  const { neverNames, calendar } = lexicon.roles
  const isNameBefore =
    before?.isCapital &&
    /^\p{Lu}\p{Ll}/u.test(before.text) &&
    !neverNames.has(before.lower) &&
    !calendar.has(before.lower)
  const isOtherPerson = isNameBefore && findEntity(line, name.from - 1, lexicon) === null && name.honorific === null
  const isPartBefore = (before?.text === '-' && before.isGlued) || isOtherPerson
  return !isPartBehind && !isPartBefore
}

/** Whether a family name at the head of a sentence may be a common word there: "Begin at once", but not "Begin met them". */
export function mayBeWord(line: Line, name: PersonName, { roles }: Lexicon): boolean {
  const isFirst = name.from === 0 || !/^[\p{L}\d,]/u.test(line.words[name.from - 1]?.text ?? '')
  if (!isFirst || !roles.names.ambiguousFamilies.has(name.words.join(' ').toLowerCase())) return false
  const next = line.words[name.to]
  if (!next || /^['’]s?$/u.test(next.text)) return false
  return !roles.speaks.has(next.lower) && !roles.phraseFollows.has(next.lower) && !roles.nominalFollows.has(next.lower)
}
