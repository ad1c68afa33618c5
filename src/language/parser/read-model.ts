import { type FeatureChoice, type Model, matrixPlans, ROOT_RELATION } from './model.ts'
import { checkHeader, MODEL_KIND, type ModelHeader } from './read-model-header.ts'
import { type ByteSource, naming, openTensorFile } from './tensor-file.ts'

/**
 * Opens a model file, as `openTensorFile` describes it, with the magic letters REDPARSE. Throws an error that starts with `name` when
 * anything is not as it should be, then or when the model's numbers are read.
 */
export function readModel(source: ByteSource, name: string): Model {
  return naming(name, MODEL_ADVICE, () => openModel(source, name))
}

/** What to do about a model file that is not as it should be. */
export const MODEL_ADVICE = 'restore the file from the repository, or export it again with training/export.py'

function openModel(source: ByteSource, name: string): Model {
  const file = openTensorFile(source, MODEL_KIND)
  const classes = checkHeader(file.header)
  checkClasses(classes)
  // How many words there are is found out when they are indexed.
  const matrices = matrixPlans(classes.sizes, classes, file.rowsOf('word'))
  for (const [matrix, { rows, columns, hasBias }] of Object.entries(matrices)) {
    file.checkShape(matrix, 'int8', [rows, columns])
    file.checkShape(`${matrix}.scale`, 'float32', [rows])
    if (hasBias) file.checkShape(biasName(matrix), 'float32', [rows])
  }
  const rootSize = 2 * classes.sizes.hidden
  file.checkShape('root', 'float32', [rootSize])
  const read = <Result>(part: () => Result): Result => naming(name, MODEL_ADVICE, part)
  return {
    ...classes,
    name,
    matrices,
    wordBytes: file.textBytes('words'),
    readWords: (into) => read(() => file.readInto('words', into)),
    readCodes: (matrix, into) =>
      read(() => file.readInto(matrix, new Uint8Array(into.buffer, into.byteOffset, into.length))),
    readScales: (matrix) => read(() => file.readFloats(`${matrix}.scale`, matrices[matrix].rows)),
    readBias: (matrix) =>
      matrices[matrix].hasBias ? read(() => file.readFloats(biasName(matrix), matrices[matrix].rows)) : null,
    readRoot: () => read(() => file.readFloats('root', rootSize)),
    readLemmas: () => read(() => file.readText('lemmas')),
  }
}

function biasName(matrix: string): string {
  return `${matrix}.bias`
}

function checkClasses({ upos, xpos, relations, features }: ModelHeader): void {
  if (!relations.includes(ROOT_RELATION)) throw new Error(`its relations lack "${ROOT_RELATION}"`)
  if (relations.length < 2) throw new Error(`its only relation is "${ROOT_RELATION}"`)
  const closed = new Set<string>()
  let open = ''
  for (const choice of features) {
    if (choice.upos >= upos.length || choice.xpos >= xpos.length) {
      throw new Error('its features name a tag that it lacks')
    }
    const pair = pairOf(choice)
    if (pair === open) continue
    closed.add(open)
    if (closed.has(pair))
      throw new Error(`its features of ${upos[choice.upos]} ${xpos[choice.xpos]} do not stand together`)
    open = pair
  }
}

function pairOf({ upos, xpos }: FeatureChoice): string {
  return `${upos} ${xpos}`
}
