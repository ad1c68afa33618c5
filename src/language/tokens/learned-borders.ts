import type { Token } from '../../model/index.ts'
import {
  BORDER_FEATURES,
  type BorderState,
  isAfterMark,
  mayEnd,
  nextState,
  prepareBorders,
  writeBorderKeys,
} from './border-keys.ts'
import { type BorderModel, scoreBorder } from './border-model.ts'
import type { TokenRules } from './token-rules.ts'

/** The indices of the tokens of a paragraph after which the model sees a sentence end, in order, without the last token. */
export function learnedBorders(tokens: readonly Token[], model: BorderModel, rules: TokenRules): number[] {
  const context = prepareBorders(tokens, model.vocabulary, rules)
  const keys = new Int32Array(BORDER_FEATURES)
  const borders: number[] = []
  let state: BorderState = { first: 0, isQuoting: false, isBracketed: false }
  for (let index = 0; index < tokens.length - 1; index++) {
    state = nextState(state, context, index)
    if (!mayEnd(context, index)) continue
    writeBorderKeys(context, index, state, keys)
    const threshold = isAfterMark(context, index) ? model.thresholds.afterMark : model.thresholds.withoutMark
    if (scoreBorder(model, keys) <= threshold) continue
    borders.push(index)
    state = { first: index + 1, isQuoting: false, isBracketed: false }
  }
  return borders
}
