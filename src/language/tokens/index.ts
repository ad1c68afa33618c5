export {
  BORDER_FEATURES,
  type BorderState,
  mayEnd,
  nextState,
  prepareBorders,
  writeBorderKeys,
} from './border-keys.ts'
export { BORDER_MODEL_VERSION, type BorderModelFile, unpackBorderModel } from './border-model.ts'
export { cutSentences } from './cut-sentences.ts'
export { findMultiwords, type Multiword } from './find-multiwords.ts'
export { readSentences } from './read-sentences.ts'
export { splitParagraphs } from './split-paragraphs.ts'
export { splitSentences } from './split-sentences.ts'
export { loadTokenRules, type TokenRules } from './token-rules.ts'
export { tokenize } from './tokenize.ts'
