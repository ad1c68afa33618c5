"""Writes a trained network as `models/<language>/parser.bin`: int8 weights with one scale a row, as the TypeScript reads them.

The layout is described in src/language/parser/read-model.ts.
"""
import argparse
import json
import pickle
import struct

import numpy as np

MAGIC, VERSION, ALIGNMENT = b'REDPARSE', 1, 64


def quantise(matrix):
    """int8 rows and the float32 scale of each."""
    scale = np.maximum(np.abs(matrix).max(axis=1), 1e-8) / 127
    return np.clip(np.rint(matrix / scale[:, None]), -127, 127).astype(np.int8), scale.astype(np.float32)


def word_rows(kept, vectors, words):
    weights, fixed = kept['weights'], {key: row for row, key in enumerate(vectors['keys'].tolist())}
    learned = weights['learned.weight'].numpy()
    rows = [weights['unknown'].numpy()]
    for key in words:
        row = vectors['matrix'][fixed[key]] if key in fixed else np.zeros(learned.shape[1], np.float32)
        rows.append(row + learned[kept['learned'][key]] if key in kept['learned'] else row)
    return np.stack(rows)


def make_tensors(kept, vectors, words):
    """Names and arrays in the file's order; pairs of int8 matrix and row scales for every weight matrix."""
    w = {name: tensor.numpy() for name, tensor in kept['weights'].items()}
    tensors = {'words': '\n'.join(words)}

    def add(name, matrix, bias=None):
        tensors[name], tensors[name + '.scale'] = quantise(matrix)
        if bias is not None:
            tensors[name + '.bias'] = bias.astype(np.float32)

    add('word', word_rows(kept, vectors, words))
    add('subword', w['subword.weight'])
    add('shape', w['shape.weight'])
    for k in range(kept['sizes']['layers']):
        side = [f'layers.{k}.{{}}_l0', f'layers.{k}.{{}}_l0_reverse']
        add(f'in{k + 1}', np.concatenate([w[s.format('weight_ih')] for s in side]),
            np.concatenate([w[s.format('bias_ih')] + w[s.format('bias_hh')] for s in side]))
        add(f'fw{k + 1}', w[side[0].format('weight_hh')])
        add(f'bw{k + 1}', w[side[1].format('weight_hh')])
    add('tags', w['tags.weight'], w['tags.bias'])
    add('feat', w['feats.weight'], w['feats.bias'])
    tensors['root'] = np.clip(w['root'], -1, 1).astype(np.float32)
    for name, source in (('arcHead', 'arc_head'), ('arcDep', 'arc_dep'), ('arcPair', 'arc_pair'), ('labelHead', 'label_head'),
                         ('labelDep', 'label_dep'), ('labelOut', 'label_out')):
        add(name, w[source + '.weight'], w.get(source + '.bias'))
    return tensors


def write_model(path, header, tensors, magic=MAGIC):
    blocks, offset = [], 0
    header['tensors'] = {}
    for name, value in tensors.items():
        if isinstance(value, str):
            data, kind, shape = value.encode('utf8'), 'utf8', [len(value.encode('utf8'))]
        else:
            data, kind, shape = value.tobytes(), {'int8': 'int8', 'float32': 'float32'}[value.dtype.name], list(value.shape)
        header['tensors'][name] = {'type': kind, 'shape': shape, 'offset': offset}
        padded = data + b'\0' * (-len(data) % ALIGNMENT)
        blocks.append(padded)
        offset += len(padded)
    text = json.dumps(header, ensure_ascii=False, separators=(',', ':')).encode('utf8')
    front = magic + struct.pack('<II', VERSION, len(text)) + text
    with open(path, 'wb') as out:
        out.write(front + b'\0' * (-len(front) % ALIGNMENT))
        for block in blocks:
            out.write(block)
    return len(front) + offset


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument('network')
    p.add_argument('out')
    p.add_argument('--vectors', required=True)
    p.add_argument('--lemmas', required=True, help='the lemma table of learn_lemmas.py')
    p.add_argument('--language', default='en')
    options = p.parse_args()
    with open(options.network, 'rb') as file:
        kept = pickle.load(file)
    vectors = dict(np.load(options.vectors))
    words = kept['words']
    tensors = make_tensors(kept, vectors, words)
    with open(options.lemmas, encoding='utf8') as file:
        tensors['lemmas'] = file.read()
    sizes, classes = kept['sizes'], kept['classes']
    header = {
        'language': options.language,
        'sizes': {name: sizes[name] for name in ('hidden', 'word', 'subword', 'shape', 'arc', 'label', 'buckets')},
        'upos': classes['upos'], 'xpos': classes['xpos'], 'relations': classes['relations'],
        'features': [[classes['upos'].index(u), classes['xpos'].index(x), f] for u, x, f in classes['features']],
    }
    print(f'{options.out}: {write_model(options.out, header, tensors)} bytes, {len(words)} words')


if __name__ == '__main__':
    main()
