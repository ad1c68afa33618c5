"""Makes `models/en/attribution.bin` from PolNeAR, step by step; a step whose file is there is not done again.

    python3 training/attribution/build.py --polnear attribution-polnear.tar.gz --parser build/parser/student.pt \\
        --vectors build/parser/vectors.npz --text FOLDER --work build/attribution --out models/en/attribution.bin

1. prepare.ts: words, trees and answers of the articles of PolNeAR, and words and trees of other text.  2. own-examples.ts: the
examples of the rules.  3. parser_states.py: what the parser's network makes of each word.  4. train_tagger.py: the teachers.
5. soft_tags.py: the teachers read the other text together.  6. train_tagger.py: the network that ships, on PolNeAR, the
examples and what the teachers read.  7. export_tagger.py: int8 weights, one file.
A training that was interrupted goes on from its last whole epoch. Without --text, steps 4 and 5 are left out and the figures are
a little lower.
"""
import argparse
import os
import subprocess
import sys
import tarfile

HERE = os.path.dirname(os.path.abspath(__file__))
SHIPPED_PARSER = os.path.join(HERE, '..', '..', 'models', 'en', 'parser.bin')
TEACHERS = (
    ('teacher1', '--seed 3 --epochs 10 --hidden 144 --dropout 0.37 --split 0.25 --own-repeats 4'),
    ('teacher2', '--seed 5 --epochs 12 --hidden 160 --dropout 0.42 --split 0.15 --own-repeats 3'),
    ('teacher3', '--seed 6 --epochs 12 --hidden 128 --dropout 0.38 --split 0.15 --own-repeats 3 --batch 2400 --rate 0.0017'),
)
STUDENT = '--seed 7 --epochs 11 --hidden 160 --dropout 0.4 --split 0.15 --own-repeats 3'
# Chosen on the development part: see models/en/README.md.
OUTSIDE = '0.03'


def main():
    options = parse_options()
    work = os.path.abspath(options.work)
    os.makedirs(work, exist_ok=True)

    def made(name):
        return os.path.join(work, name)

    def step(output, script, *arguments):
        done = output + '.done'
        if not os.path.exists(done):
            print('==', script, os.path.basename(output), flush=True)
            program = options.node if script.endswith('.ts') else sys.executable
            subprocess.run([program, os.path.join(HERE, script), *arguments], check=True)
            open(done, 'w').close()
        return output

    def with_states(name, script, *source):
        """Articles of a script, and what the parser's network makes of their words beside them."""
        articles = step(made(name + '.jsonl'), script, *source, made(name + '.jsonl'))
        step(made(name + '.npy'), 'parser_states.py', options.parser, articles, made(name + '.npy'), '--vectors', options.vectors,
             '--shipped', SHIPPED_PARSER)
        return articles

    polnear = unpack(options.polnear, work)
    train, dev = (with_states(part, 'prepare.ts', os.path.join(polnear, part)) for part in ('train', 'dev'))
    own = with_states('own', 'own-examples.ts')

    def train_network(name, settings, *more):
        path = made(name + '.pt')
        return step(path, 'train_tagger.py', '--train', train, '--dev', dev, '--own', own, '--parser', options.parser,
                    '--out', path, *settings.split(), *more, *options.settings.split())

    more = []
    if options.text:
        text = with_states('text', 'prepare.ts', options.text)
        teachers = [train_network(name, settings) for name, settings in TEACHERS]
        more = ['--more', text, step(made('soft.npz'), 'soft_tags.py', text, made('soft.npz'), '--parser', options.parser,
                                     '--taggers', *teachers)]
    student = train_network('student', STUDENT, *more)
    subprocess.run([sys.executable, os.path.join(HERE, 'export_tagger.py'), student, options.out, '--parser', SHIPPED_PARSER,
                    '--outside', OUTSIDE], check=True)


def parse_options():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--polnear', required=True, help='attribution-polnear.tar.gz, or a folder with its train and dev')
    p.add_argument('--parser', required=True, help="the network of models/en/parser.bin, as training/train.py saves it")
    p.add_argument('--vectors', required=True, help='the vectors that it was trained with, as training/vectors.py writes them')
    p.add_argument('--text', help='a folder of other plain text files of news')
    p.add_argument('--work', required=True, help='folder for what is made on the way')
    p.add_argument('--out', required=True)
    p.add_argument('--node', default='node', help='a Node that runs TypeScript')
    p.add_argument('--settings', default='', help='for a trial: options that all trainings get, as "--epochs 1 --hidden 16"')
    return p.parse_args()


def unpack(path, work):
    """The folder that holds train and dev."""
    folder = path
    if not os.path.isdir(path):
        folder = os.path.join(work, 'polnear')
        if not os.path.exists(folder + '.done'):
            with tarfile.open(path) as archive:
                archive.extractall(folder)
            open(folder + '.done', 'w').close()
    for base, names, _ in os.walk(folder):
        if 'train' in names and 'dev' in names:
            return base
    raise SystemExit(f'{path}: no train and dev inside; give attribution-polnear.tar.gz or a folder with its parts')


if __name__ == '__main__':
    main()
