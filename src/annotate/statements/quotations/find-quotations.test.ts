import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { loadLanguage, tokenize } from '../../../language/index.ts'
import { type Quotation, quotationsByParagraph } from './find-quotations.ts'

const { tokens: rules } = loadLanguage('en')

/** The insides of the quotations of each paragraph; an unclosed one ends in `...`, one carried over begins with `...`. */
function insides(text: string): string[][] {
  let offset = 0
  const paragraphs = text.split('\n').map((line) => {
    const tokens = tokenize(line, rules, { base: offset })
    offset += line.length + 1
    return tokens
  })
  const show = (quotation: Quotation): string => {
    const words = text.slice(quotation.inner.start, quotation.inner.end)
    return `${quotation.continues ? '...' : ''}${words}${quotation.isClosed ? '' : '...'}`
  }
  return quotationsByParagraph(text, paragraphs).map((found) => found.map(show))
}

const CASES: Readonly<Record<string, readonly [string, string[][]]>> = {
  'pairs straight marks': ['He said "yes" and "no".', [['yes', 'no']]],
  'pairs straight marks that lost a space': ['It has "no right to vote "on the draft.', [['no right to vote']]],
  'pairs curly marks': ['“Yes,” he said. “No.”', [['Yes,', 'No.']]],
  'takes single marks for quotations': ['‘No grounds,’ he said.', [['No grounds,']]],
  'takes straight single marks for quotations': ["The 'quick look' took a year.", [['quick look']]],
  'leaves apostrophes alone': ["The allies' plan isn't the minister's, it's the '62 plan of O'Neill.", [[]]],
  'leaves curly apostrophes alone': ['The allies’ plan isn’t the minister’s.', [[]]],
  'looks past a possessive inside single marks': [
    'He called it ‘the ministers’ last word’ on it.',
    [['the ministers’ last word']],
  ],
  'pairs guillemets': ['«Oui», dit-il.', [['Oui']]],
  'sees guillemets inside guillemets': [
    '«They call it «quarantine», but it is piracy», she said.',
    [['They call it «quarantine», but it is piracy']],
  ],
  'pairs low and high German marks': ['„Nein“, sagte er.', [['Nein']]],
  'carries a quotation over paragraphs with reopened marks': [
    '“We came in peace.\n“We shall leave in peace,” she said.',
    [['We came in peace....'], ['...We shall leave in peace,']],
  ],
  'carries a quotation over a paragraph without marks when it is closed later': [
    '“We came in peace.\nNobody fired.\nWe shall leave in peace.”',
    [['We came in peace....'], ['...Nobody fired....'], ['...We shall leave in peace.']],
  ],
  'ends an unclosed quotation with its paragraph when nothing closes it': [
    '“We came in peace.\nThe fleet sailed at noon.',
    [['We came in peace....'], []],
  ],
  'keeps a short inner quotation in one that fills its paragraph': [
    '“They spoke of “friction” in the strait.\n“That is all,” he said.',
    [['They spoke of “friction” in the strait....'], ['...That is all,']],
  ],
  'finds a quotation whose opening mark is missing': [
    'We have to take this seriously.” (Press office, 3 May)',
    [['We have to take this seriously.']],
  ],
  'gives up a mark that another opening mark follows': [
    '"Nobody asked us, he said. "Nobody at all."',
    [['Nobody at all.']],
  ],
  'is not confused by an empty pair of marks': ['He wrote "" and left.', [[]]],
}

describe('quotation marks', () => {
  for (const [name, [text, expected]] of Object.entries(CASES)) {
    it(name, () => assert.deepEqual(insides(text), expected))
  }
})
