"""What the parser's network makes of every word: its type's vector and the hidden states of its first and last layer.

    parser_states.py PARSER.pt ARTICLES.jsonl OUT.npy --vectors vectors.npz
"""
import argparse
import os
import sys

import numpy as np
import torch
import torch.nn.functional as F

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from batches import cut_batches, make_batch
from soft_targets import load_network

from examples import read_articles


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument('parser')
    p.add_argument('articles')
    p.add_argument('out')
    p.add_argument('--vectors', required=True)
    p.add_argument('--without-types', action='store_true')
    options = p.parse_args()
    torch.set_num_threads(1)
    network, types, _ = load_network(options.parser, dict(np.load(options.vectors)))
    items, count = [], 0
    for article in read_articles(options.articles):
        for sentence in article['sentences']:
            items.append({'ids': np.array([types.identify(form) for form in sentence['forms']]), 'from': count})
            count += len(sentence['forms'])
    out = None
    with torch.no_grad():
        for group in cut_batches(items, 6000):
            ordered, batch = make_batch(group, types)
            entry = F.embedding(batch['tokens'], network.type_vectors(batch['types']))
            first, last = network.encode(batch)
            states = torch.cat(([] if options.without_types else [entry]) + [first, last], -1).numpy().astype(np.float16)
            if out is None:
                out = np.zeros((count, states.shape[-1]), np.float16)
            for row, item in enumerate(ordered):
                size = len(item['ids'])
                out[item['from']:item['from'] + size] = states[row, :size]
    np.save(options.out, out)
    print(options.out, out.shape)


if __name__ == '__main__':
    main()
