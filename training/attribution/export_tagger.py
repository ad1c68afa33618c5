"""Writes a trained tagger as `models/<language>/attribution.bin`: int8 weights with one scale a row, as the TypeScript reads them.

    export_tagger.py TAGGER.pt models/en/attribution.bin --parser models/en/parser.bin --outside 0.03

--outside is added to the score of being outside of all attributions: more of it, and less is found, more of which is right.
The layout of the file is described in src/language/parser/tensor-file.ts, the matrices in src/language/attribution/model.ts.
"""
import argparse
import hashlib
import json
import math
import os
import pickle
import struct
import sys

import numpy as np

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from export import quantise, write_model

from examples import STOPS, TAGS, cue_level
from tagger import FEATURES, forbidden_moves

MAGIC = b'REDTAGGR'
# Words of lower levels are not listed.
LEAST_LISTED = 2


def pad_columns(matrix, multiple=4):
    return np.pad(matrix, ((0, 0), (0, -matrix.shape[1] % multiple)))


def listed_cues(total):
    """Lemmas with their levels, a line each; what is left out has level 0."""
    levels = sorted((cue_level(*counts), lemma) for lemma, counts in total.items())
    return '\n'.join(f'{level} {lemma}' for level, lemma in levels if level >= LEAST_LISTED and not lemma.splitlines()[1:])


def make_tensors(kept, outside=0.0):
    """Names and arrays in the file's order; a pair of int8 matrix and row scales for every weight matrix."""
    w = {name: tensor.numpy() for name, tensor in kept['weights'].items()}
    sizes = kept['sizes']
    words = sorted(kept['rows'], key=kept['rows'].get)
    tensors = {'words': '\n'.join(words), 'cues': listed_cues(kept['total'])}

    def add(name, matrix, bias=None):
        tensors[name], tensors[name + '.scale'] = quantise(matrix)
        if bias is not None:
            tensors[name + '.bias'] = bias.astype(np.float32)

    add('word', w['word.weight'])
    for place, (name, *_) in enumerate(FEATURES):
        add(f'feature.{name}', w[f'features.{place}.weight'])
    add('ownType', w['narrow.weight'][:, :sizes['entry']], w['narrow.bias'])
    add('own', w['narrow.weight'][:, sizes['entry']:])
    add('governor', w['governor.weight'], w['governor.bias'])
    for k in range(sizes['layers']):
        side = [f'layers.{k}.{{}}_l0', f'layers.{k}.{{}}_l0_reverse']
        add(f'in{k + 1}', pad_columns(np.concatenate([w[s.format('weight_ih')] for s in side])),
            np.concatenate([w[s.format('bias_ih')] + w[s.format('bias_hh')] for s in side]))
        add(f'fw{k + 1}', w[side[0].format('weight_hh')])
        add(f'bw{k + 1}', w[side[1].format('weight_hh')])
    add('middle', w['middle.weight'], w['middle.bias'])
    add('out', w['out.weight'], w['out.bias'] + np.eye(TAGS, dtype=np.float32)[0] * np.float32(outside))
    # The pointers' products are divided here once and for all.
    share = 1 / math.sqrt(sizes['pointer'])
    add('asking', w['asking.weight'] * share, w['asking.bias'] * share)
    add('asked', w['asked.weight'], w['asked.bias'])
    no_move, no_start = (x.numpy() for x in forbidden_moves())
    tensors['moves'] = (w['moves'] + no_move).astype(np.float32).ravel()
    tensors['start'] = (w['start'] + no_start).astype(np.float32)
    tensors['distance'] = w['distance.weight'].astype(np.float32).ravel()
    return tensors


def parser_header(path):
    """The header of a parser's file and the file's SHA-256: the tagger reads that parser's states and no other's."""
    with open(path, 'rb') as file:
        data = file.read()
    size = struct.unpack('<I', data[12:16])[0]
    return json.loads(data[16:16 + size]), hashlib.sha256(data).hexdigest()


def check_states(sizes, parser):
    wanted = sizes['entry'], sizes['states'] - sizes['entry']
    given = parser['word'] + parser['subword'] + parser['shape'], 4 * parser['hidden']
    if wanted != given:
        raise SystemExit(f'the tagger reads states of {wanted} numbers, the parser gives {given}')


def make_header(kept, parser, digest, language):
    sizes = kept['sizes']
    return {
        'language': language, 'parser': digest,
        'sizes': {'type': sizes['entry'], 'states': sizes['states'] - sizes['entry'],
                  'middle': kept['weights']['middle.weight'].shape[0],
                  **{name: sizes[name] for name in ('narrow', 'governor', 'word', 'hidden', 'layers', 'pointer')}},
        'upos': parser['upos'], 'relations': parser['relations'], 'clauses': list(STOPS),
        'features': [[name, count, width] for name, count, width in FEATURES],
    }


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('tagger')
    p.add_argument('out')
    p.add_argument('--parser', required=True, help='the parser.bin whose states it was trained on')
    p.add_argument('--outside', type=float, default=0.0, help='added to the score of the outside tag')
    p.add_argument('--language', default='en')
    options = p.parse_args()
    with open(options.tagger, 'rb') as file:
        kept = pickle.load(file)
    parser, digest = parser_header(options.parser)
    check_states(kept['sizes'], parser['sizes'])
    header = make_header(kept, parser, digest, options.language)
    tensors = make_tensors(kept, options.outside)
    size = write_model(options.out, header, tensors, MAGIC)
    print(f'{options.out}: {size} bytes, {len(kept["rows"])} words, {tensors["cues"].count(chr(10)) + 1} cues')


if __name__ == '__main__':
    main()
