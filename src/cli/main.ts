import { enableCompileCache } from 'node:module'

// More than half of a short command's time would go into compiling; the import must wait for the cache to be there.
enableCompileCache()
const { runCommandLine } = await import('./run-command-line.ts')
await runCommandLine()
