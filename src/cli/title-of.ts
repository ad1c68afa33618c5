import type { DocumentRecord } from '../model/index.ts'

/** `news/story.txt`, `https://example.org/2022/story?page=1`: the last part of the path. */
const LAST_PART = /([^/\\?#]+)[/\\]?(?:[?#].*)?$/

/** The title of a document; the name of its file where it has none. */
export function titleOf({ title, source }: DocumentRecord): string {
  return title ?? LAST_PART.exec(source)?.[1] ?? source
}
