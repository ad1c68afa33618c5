import type { RolePhrase } from '../finding.ts'

/** Whether a phrase that names nobody is about somebody in particular: described so that they can be told apart, or acting on an
 *  occasion ("a senior official", "Danish officials", "one diplomat said"). Kinds of people ("experts doubt it"), posts that nobody is
 *  said to hold ("became chief") and those whom only a pronoun tells ("its neighbours") are no actors. Without a tree, `isSpeaking`
 *  says whether a verb of saying stands beside the phrase. */
export function isParticular(role: RolePhrase, isSpeaking: boolean): boolean {
  const { standing, determiner, number } = role
  if (standing?.isPredicate || determiner === 'possessive') return false
  if (role.owners.length > 0 || role.ownerName !== null) return true
  const speaks = standing?.isSpeaker ?? isSpeaking
  const acts = standing === null || speaks || standing.isSubject || (determiner !== null && role.from === 0)
  const isDescribed =
    role.hasModifier || role.isFormer || role.isDeputy || role.complement !== '' || role.to > role.headTo
  const isOccasion = standing?.isOccasion ?? true
  if (determiner === 'definite') return number === 'singular' || (isDescribed && speaks)
  if (number === 'plural' && determiner === null) return isDescribed && acts
  return isDescribed ? number === 'singular' || acts : acts || isOccasion
}
