import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'

/** Parses `data/languages/<tag>/<name>.yaml`; throws with the file's name when it is missing or is no YAML. */
export function readLanguageFile<Shape>(tag: string, name: string): Shape {
  const url = new URL(`../../data/languages/${tag}/${name}.yaml`, import.meta.url)
  try {
    // The shape is vouched for by the tests that run every rule's own examples.
    return load(readFileSync(url, 'utf8')) as Shape
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`data/languages/${tag}/${name}.yaml: cannot be read (${reason}); restore it from the repository`)
  }
}
