import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const ROOT = join(import.meta.dirname, '..', '..')

/** The folder of the built page, built now if it is missing; test files that run side by side may both ask. */
export async function buildPage(): Promise<string> {
  const folder = join(ROOT, 'dist', 'web')
  const index = join(folder, 'index.html')
  if (existsSync(index)) return folder
  const ownFolder = `${folder}-${process.pid}`
  await build({ configFile: join(ROOT, 'vite.config.ts'), build: { outDir: ownFolder }, logLevel: 'warn' })
  try {
    renameSync(ownFolder, folder)
  } catch (error) {
    rmSync(ownFolder, { recursive: true, force: true })
    // Another test file was quicker; anything else is a fault.
    if (!existsSync(index)) throw error
  }
  return folder
}
