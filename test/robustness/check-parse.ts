import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from '../../src/language/index.ts'

/** Longer texts are parsed a stretch at a time, as the command does. */
const STRETCH = 1 << 16

/** Parses a text and throws unless every sentence has exact offsets and one tree; gives the number of tokens. */
export function checkParse(text: string): number {
  let count = 0
  let last = 0
  for (const { start, end, tokens, tree } of parse(text)) {
    assert.ok(tokens.length > 0, `a sentence at ${start} has no tokens`)
    assert.equal(tokens[0]?.start, start)
    assert.equal(tokens.at(-1)?.end, end)
    for (const token of tokens) {
      assert.ok(
        token.start >= last && token.end > token.start,
        `the token at ${token.start} overlaps what is before it`,
      )
      assert.equal(text.slice(token.start, token.end), token.text)
      last = token.end
    }
    for (const [name, list] of Object.entries(tree)) assert.equal(list.length, tokens.length, `${name} at ${start}`)
    checkHeads(tree.heads, start)
    count += tokens.length
  }
  return count
}

/** Throws unless the heads make one tree. */
function checkHeads(heads: readonly number[], start: number): void {
  assert.equal(heads.filter((head) => head === -1).length, 1, `the sentence at ${start} has not one root`)
  const isRooted = new Uint8Array(heads.length)
  for (let token = 0; token < heads.length; token++) {
    const path: number[] = []
    for (let at = token; at !== -1 && !isRooted[at]; at = heads[at] as number) {
      path.push(at)
      assert.ok(path.length <= heads.length, `the sentence at ${start} has a circle`)
    }
    for (const at of path) isRooted[at] = 1
  }
}

/** The files of a folder, however deep. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort()
}

/** The bytes of a file read as text in both ways that matter: whatever they are, the text is not what its writer meant. */
export function textsOf(path: string, mostBytes: number): readonly string[] {
  const bytes = readFileSync(path).subarray(0, mostBytes)
  return [bytes.toString('utf8'), bytes.toString('latin1')]
}

// node test/robustness/check-parse.ts FOLDER... checks every file whole; it takes minutes a megabyte of what is no text.
if (import.meta.main) {
  for (const path of process.argv.slice(2).flatMap(filesBelow)) {
    let tokens = 0
    const [text = ''] = textsOf(path, Number.POSITIVE_INFINITY)
    for (let start = 0; start < text.length; start += STRETCH) tokens += checkParse(text.slice(start, start + STRETCH))
    console.log(`${path}: ${tokens} tokens`)
  }
}
