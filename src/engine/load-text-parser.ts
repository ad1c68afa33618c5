import type { ParsedSentence } from '../language/index.ts'

export type { ParsedSentence }

/** A CoNLL-U file with other tags and trees. */
export interface ReparsedConllu {
  /** The new file, some sentences at a time. */
  readonly written: Iterable<string>
  readonly sentences: number
  /** Sentences that could not be read and are left out: the line of the file, and what is wrong there. */
  readonly faults: readonly { readonly line: number; readonly message: string }[]
}

/** What parses texts of any length; everything is given as it is asked for, a stretch of text at a time. */
export interface TextParser {
  /** The sentences of a text; offsets are UTF-16 code units of all of it. */
  parse(text: string): Iterable<ParsedSentence>
  /** The same as the lines of a CoNLL-U file, a sentence at a time. */
  toConllu(text: string): Iterable<string>
  /** Keeps the tokens of a CoNLL-U file and replaces what it says of them. */
  reparse(conllu: string): ReparsedConllu
}

/** Loads the parser and its model when they are first needed. */
export async function loadTextParser(): Promise<TextParser> {
  const { textParser } = await import('./text-parser.ts')
  return textParser()
}
