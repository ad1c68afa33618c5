/** The forms of a regular verb that the format makes by itself, in capitals: DEPART, DEPARTS, DEPARTED, DEPARTING; STOPPED too. */
export function verbForms(verb: string): readonly string[] {
  const third = /(?:S|X|Z|CH|SH|O)$/u.test(verb) ? `${verb}ES` : isYVerb(verb) ? `${verb.slice(0, -1)}IES` : `${verb}S`
  const past = verb.endsWith('E') ? `${verb}D` : isYVerb(verb) ? `${verb.slice(0, -1)}IED` : `${verb}ED`
  const gerund = /[^EO]E$/u.test(verb) ? `${verb.slice(0, -1)}ING` : `${verb}ING`
  const doubled = /[^AEIOU][AEIOU][BDGLMNPRT]$/u.test(verb)
    ? [`${verb}${verb.slice(-1)}ED`, `${verb}${verb.slice(-1)}ING`]
    : []
  return [verb, third, past, gerund, ...doubled]
}

function isYVerb(verb: string): boolean {
  return /[^AEIOU]Y$/u.test(verb)
}
