"""What the parser's network makes of every word: its type's vector and the hidden states of its first and last layer.

    parser_states.py PARSER.pt ARTICLES.jsonl OUT.npy --vectors vectors.npz --shipped models/en/parser.bin

Stops when the network is not the one whose weights are shipped: a tagger reads the states of one parser alone.
"""
import argparse
import json
import os
import pickle
import struct
import sys

import numpy as np
import torch
import torch.nn.functional as F

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from batches import cut_batches, make_batch
from export import ALIGNMENT, make_tensors
from soft_targets import load_network

from examples import read_articles

READ_TOGETHER = 6000


def check_shipped(parser, vectors, shipped):
    """Compares every tensor of the network, made int8, with the shipped file."""
    with open(parser, 'rb') as file:
        kept = pickle.load(file)
    with open(shipped, 'rb') as file:
        data = file.read()
    size = struct.unpack('<I', data[12:16])[0]
    places = json.loads(data[16:16 + size])['tensors']
    first = 16 + size + -(16 + size) % ALIGNMENT
    for name, tensor in make_tensors(kept, vectors, kept['words']).items():
        content = tensor.encode('utf8') if isinstance(tensor, str) else tensor.tobytes()
        start = first + places[name]['offset']
        if data[start:start + len(content)] != content:
            raise SystemExit(f'{parser}: its {name} is not that of {shipped}; give the network that the file was exported from')


def states_of(network, types, sentences):
    """Of all words in turn: type vector, first layer, last layer (words x width, float16)."""
    items, count = [], 0
    for forms in sentences:
        items.append({'ids': np.array([types.identify(form) for form in forms]), 'from': count})
        count += len(forms)
    out = None
    with torch.no_grad():
        for group in cut_batches(items, READ_TOGETHER):
            ordered, batch = make_batch(group, types)
            entry = F.embedding(batch['tokens'], network.type_vectors(batch['types']))
            states = torch.cat([entry, *network.encode(batch)], -1).numpy().astype(np.float16)
            if out is None:
                out = np.zeros((count, states.shape[-1]), np.float16)
            for row, item in enumerate(ordered):
                size = len(item['ids'])
                out[item['from']:item['from'] + size] = states[row, :size]
    return out


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('parser')
    p.add_argument('articles')
    p.add_argument('out')
    p.add_argument('--vectors', required=True)
    p.add_argument('--shipped', required=True)
    options = p.parse_args()
    torch.set_num_threads(1)
    vectors = dict(np.load(options.vectors))
    check_shipped(options.parser, vectors, options.shipped)
    network, types, _ = load_network(options.parser, vectors)
    sentences = [sentence['forms'] for article in read_articles(options.articles) for sentence in article['sentences']]
    states = states_of(network, types, sentences)
    np.save(options.out, states)
    print(f'{options.out}: {len(states)} words, {states.shape[1]} numbers each')


if __name__ == '__main__':
    main()
