import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const FOLDER = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src', 'language', 'parser')
const SOURCE = join(FOLDER, 'kernel.c')
const KERNEL = join(FOLDER, 'kernel.wasm')

/** Freestanding: no libc, no start function, no data; the memory is the caller's. */
const FLAGS = [
  '--target=wasm32',
  '-O3',
  '-msimd128',
  '-ffreestanding',
  '-fno-builtin',
  '-ffp-contract=off',
  '-nostdlib',
  '-Wall',
  '-Wextra',
  '-Werror',
  '-Wl,--no-entry',
  '-Wl,--import-memory',
  '-Wl,--strip-all',
  '-Wl,-z,stack-size=0',
]

/** Custom section that says what a kernel was made of. */
const SECTION = 'redline.source'

const USAGE = `node scripts/build-kernel.mjs          compiles src/language/parser/kernel.c (clang and wasm-ld)
node scripts/build-kernel.mjs --check  compares kernel.wasm with its source`

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(runTask(process.argv.slice(2)))
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}

function runTask(words) {
  if (words.length === 0) return buildKernel()
  // The tests check copies that they have changed.
  if (words[0] === '--check') return checkKernel(words[1] ?? SOURCE, words[2] ?? KERNEL)
  throw new Error(USAGE)
}

function buildKernel() {
  const compiler = compilerVersion()
  if (!compiler)
    throw new Error('clang is not on this machine; install clang and lld (Debian: apt-get install clang lld)')
  const bytes = compile(SOURCE, compiler)
  writeFileSync(KERNEL, bytes)
  return `${KERNEL}: ${bytes.length} bytes, by ${compiler}`
}

/** Throws when the kernel was not made of this source; compiles it again where the same compiler is at hand. */
function checkKernel(source, kernel) {
  const made = readOrigin(kernel)
  for (const [what, value] of Object.entries(origin(source, made.compiler))) {
    if (made[what] !== value) {
      throw new Error(
        `${kernel}: its ${what} is ${made[what]}, the source's is ${value}; run node scripts/build-kernel.mjs`,
      )
    }
  }
  if (compilerVersion() !== made.compiler)
    return `${kernel} names its source; not compiled again, for that needs ${made.compiler}`
  if (!compile(source, made.compiler).equals(readFileSync(kernel))) {
    throw new Error(`${kernel}: compiling ${source} gives other bytes; run node scripts/build-kernel.mjs`)
  }
  return `${kernel} is what its source compiles to, byte for byte`
}

function origin(source, compiler) {
  return { source: sha256(readFileSync(source)), flags: sha256(FLAGS.join(' ')), compiler }
}

function compile(source, compiler) {
  const folder = mkdtempSync(join(tmpdir(), 'redline-kernel-'))
  try {
    const out = join(folder, 'kernel.wasm')
    execFileSync('clang', [...FLAGS, source, '-o', out], { stdio: ['ignore', 'ignore', 'inherit'] })
    return Buffer.concat([readFileSync(out), customSection(JSON.stringify(origin(source, compiler)))])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function compilerVersion() {
  try {
    return execFileSync('clang', ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split(
      '\n',
    )[0]
  } catch {
    return null
  }
}

function customSection(text) {
  const name = Buffer.from(SECTION)
  const content = Buffer.concat([leb128(name.length), name, Buffer.from(text)])
  return Buffer.concat([Buffer.from([0]), leb128(content.length), content])
}

/** An unsigned number as WebAssembly writes it: seven bits a byte, the lowest first. */
function leb128(value) {
  const bytes = []
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 128) return Buffer.from([...bytes, rest])
    bytes.push((rest & 127) | 128)
  }
}

function readOrigin(kernel) {
  const [section] = WebAssembly.Module.customSections(new WebAssembly.Module(readFileSync(kernel)), SECTION)
  if (!section) throw new Error(`${kernel}: has no section ${SECTION}; run node scripts/build-kernel.mjs`)
  return JSON.parse(Buffer.from(section).toString())
}

function sha256(content) {
  return createHash('sha256').update(content).digest('hex')
}
