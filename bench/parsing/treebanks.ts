import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type ConlluSentence, readConllu } from '../../src/language/index.ts'

/** A treebank, its name that of its file ("ewt-dev"). */
export interface Treebank {
  readonly name: string
  readonly documents: readonly TreebankDocument[]
}

export interface TreebankDocument {
  /** Null where the file names none. */
  readonly id: string | null
  /** "news" of `GUM_news_iodine`, "weblog" of `weblog-blogspot.com_...`; null where the id names none. */
  readonly genre: string | null
  readonly sentences: readonly ConlluSentence[]
}

const ARCHIVE = 'treebanks-en.tar.gz'
const TREEBANK_FILE = /\.conllu$/
/** What a model is trained on is no test of it. */
const TRAINING_FILE = /train/
const NEW_DOCUMENT = /^# newdoc\b(?:.*\bid = (?<id>(?:[A-Z]+_)?(?:(?<genre>[a-z]+)[-_])?.*))?/

export interface Treebanks {
  /** Those to measure on: all but the training parts. */
  readonly measured: readonly Treebank[]
  /** Training parts included. */
  readonly all: readonly Treebank[]
}

/**
 * Reads the treebanks that a path names: a `.conllu` file, a folder of them, or one with `treebanks-en.tar.gz`, which is
 * unpacked into a temporary folder. `use` has them until it is done. Throws when there are none or one has a fault.
 */
export function withTreebanks<Result>(path: string, use: (treebanks: Treebanks) => Result): Result {
  const unpacked = mkdtempSync(join(tmpdir(), 'redline-treebanks-'))
  try {
    const paths = findTreebanks(path, unpacked)
    const all = paths.map(readTreebank)
    const measured = all.filter(({ name }) => all.length === 1 || !TRAINING_FILE.test(name))
    if (measured.length === 0) {
      throw new Error(`${path}: no treebank; give --data a .conllu file, a folder of them, or one with ${ARCHIVE}`)
    }
    return use({ measured, all })
  } finally {
    rmSync(unpacked, { recursive: true, force: true })
  }
}

function findTreebanks(path: string, unpacked: string): readonly string[] {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  const archive = join(path, ARCHIVE)
  if (existsSync(archive)) execFileSync('tar', ['-xzf', archive, '-C', unpacked])
  const folder = existsSync(archive) ? unpacked : path
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => TREEBANK_FILE.test(name))
    .sort()
    .map((name) => join(folder, name))
}

/** Reads one `.conllu` file; throws with the line of its first fault. */
export function readTreebank(path: string): Treebank {
  const { sentences, faults } = readConllu(readFileSync(path, 'utf8'))
  const [fault] = faults
  if (fault) throw new Error(`${path}, line ${fault.line}: ${fault.message}`)
  const documents: { id: string | null; genre: string | null; sentences: ConlluSentence[] }[] = []
  for (const sentence of sentences) {
    const opening = sentence.comments.map((comment) => NEW_DOCUMENT.exec(comment)).find((match) => match !== null)
    const { id = null, genre = null } = opening?.groups ?? {}
    if (opening || documents.length === 0) documents.push({ id, genre, sentences: [] })
    documents.at(-1)?.sentences.push(sentence)
  }
  return { name: basename(path).replace(TREEBANK_FILE, ''), documents }
}
