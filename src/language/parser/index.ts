export { type Address, HIDDEN_STEPS, type Kernel } from './kernel.ts'
export { hasParser, loadBareParser, loadParser, openModelFile, readKernel } from './load-parser.ts'
export { startMemory } from './memory.ts'
export type { Matrix } from './model.ts'
export type { Parser, ReadSentence } from './parser.ts'
export { recurBothWays } from './recur-both-ways.ts'
export { type StartKernelOptions, startKernel } from './start-kernel.ts'
export {
  asRecord,
  type ByteSource,
  type FileKind,
  isCount,
  naming,
  openTensorFile,
  readNames,
  sourceOf,
} from './tensor-file.ts'
export { wordKey } from './word-features.ts'
export type { StateSizes, WordStates } from './word-states.ts'
export {
  HIDDEN_SCALE,
  type MemoryViews,
  panelled,
  stagingBytes,
  takeWeightArea,
  type WeightArea,
  weightWriter,
} from './write-weights.ts'
