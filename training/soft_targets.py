"""Lets trained networks read plain text together and writes down how sure they are: soft targets for a smaller network.

Text: JSON lines, each an array of the tokens of one sentence. Output: a stream of pickles, one a sentence, with the mean of
the networks' distributions over heads, relations (under the likeliest head), UPOS and XPOS, as 16-bit floats.
"""
import argparse
import json
import pickle

import numpy as np
import torch

from batches import WordTypes, cut_batches, make_batch
from network import Network
from train import evaluate, index_classes, encode_sentence
from treebank import read_treebank

SHORTEST, LONGEST = 4, 100


def load_network(path, vectors):
    """A network as train.py saved it, with its word types."""
    with open(path, 'rb') as file:
        kept = pickle.load(file)
    matrix = vectors['matrix']
    table = torch.from_numpy(np.concatenate([np.zeros((1, matrix.shape[1]), np.float32), matrix]))
    network = Network(kept['sizes'], table, 0.0)
    missing, unexpected = network.load_state_dict(kept['weights'], strict=False)
    if unexpected or [name for name in missing if name != 'fixed']:
        raise SystemExit(f'{path}: weights do not fit the network ({missing}, {unexpected}); was it made by this version?')
    network.eval()
    listed = set(kept['words'])
    vocabulary = {'fixed': {key: row + 1 for row, key in enumerate(vectors['keys'].tolist()) if key in listed},
                  'learned': kept['learned'], 'counts': kept['counts']}
    return network, WordTypes(vocabulary, kept['sizes']['buckets']), kept['classes']


def mean_scores(teachers, forms):
    """Mean distributions of the teachers for one group of sentences of falling length."""
    arcs = tags = xpos = feats = None
    outputs = []
    for network, types, classes in teachers:
        _, batch = make_batch([{'ids': np.array([types.identify(f) for f in sentence])} for sentence in forms], types)
        output = network(batch)
        outputs.append(output)
        count = len(classes['upos'])
        parts = [output['arcs'].softmax(-1), output['tags'][..., :count].softmax(-1), output['tags'][..., count:].softmax(-1),
                 output['feats'].softmax(-1)]
        arcs, tags, xpos, feats = parts if arcs is None else [a + b for a, b in zip((arcs, tags, xpos, feats), parts)]
    heads = arcs.argmax(-1)
    labels = sum(network.labels(output, heads).softmax(-1) for (network, _, _), output in zip(teachers, outputs))
    share = 1 / len(teachers)
    return heads, arcs * share, labels * share, tags * share, xpos * share, feats.argmax(-1)


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument('--teachers', nargs='+', required=True)
    p.add_argument('--vectors', required=True)
    p.add_argument('--text', nargs='+', required=True)
    p.add_argument('--dev', nargs='*', default=[], help='treebanks to score the teachers on, one by one')
    p.add_argument('--out', required=True)
    p.add_argument('--threads', type=int, default=1)
    options = p.parse_args()
    torch.set_num_threads(options.threads)
    vectors = dict(np.load(options.vectors))
    teachers = [load_network(path, vectors) for path in options.teachers]
    for path in options.dev:
        for name, (network, types, classes) in zip(options.teachers, teachers):
            items = [encode_sentence(s, types, index_classes(classes)) for s in read_treebank(path)]
            print(path, name, evaluate(network, items, types, classes), flush=True)
    for network, _, _ in teachers:
        network.eval()
    sentences = [json.loads(line) for path in options.text for line in open(path, encoding='utf8')]
    sentences = [{'ids': s} for s in sentences if SHORTEST <= len(s) <= LONGEST]
    with open(options.out, 'wb') as out, torch.no_grad():
        for group in cut_batches(sentences, 4000):
            forms = sorted((item['ids'] for item in group), key=lambda s: -len(s))
            heads, *parts, feats = mean_scores(teachers, forms)
            arcs, labels, tags, xpos = (part.numpy().astype(np.float16) for part in parts)
            for k, sentence in enumerate(forms):
                n = len(sentence)
                pickle.dump({'forms': sentence, 'heads': heads[k, :n].tolist(), 'feats': feats[k, :n].tolist(),
                             'soft_arcs': arcs[k, :n, :n + 1], 'soft_labels': labels[k, :n], 'soft_upos': tags[k, :n],
                             'soft_xpos': xpos[k, :n]}, out)
    print(f'{len(sentences)} sentences, {sum(len(s["ids"]) for s in sentences)} words')


if __name__ == '__main__':
    main()
