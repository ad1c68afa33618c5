"""Writes what a tiny random tagger makes of an invented text: the TypeScript must make the same of it.

    make_fixture.py src/language/attribution/tagger.fixture.json --parser models/en/parser.bin

The parser's states are random numbers; `node` must be on the path for words and trees.
"""
import argparse
import base64
import json
import os
import subprocess
import sys
import tempfile

import numpy as np
import torch
import torch.nn.functional as F

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..'))
from export import quantise, write_model

from examples import Corpus, TAGS
from export_tagger import MAGIC, make_header, make_tensors, parser_header
from score import best_path, fill_sources, link
from tagger import FEATURES, Tagger
from tagger_batches import add_lists, make_batch
from windows import cut

TEXT = '''The harbour master said on Monday that the lighthouse would be closed. "We have no oil left," he added.

According to the guild, which keeps the ledgers, two ships "ran aground near the old mole.

Margrave Ulric denied it and warned the council: \u201cNobody saw us leave.\u201d The town's clerk wrote that the letter of 1712 was lost.
'''
SIZES = {'states': 80, 'entry': 16, 'narrow': 16, 'governor': 16, 'words': 6, 'word': 4, 'hidden': 16, 'layers': 2, 'pointer': 16}
ROWS = {'the': 1, '"': 2, 'said': 3, '0000': 4, ',': 5}
CUES = {'say': [50, 80], 'add': [6, 60], 'accord': [9, 9], 'the': [0, 900], 'deny': [30, 80], 'warn': [1, 40], 'ship': [0, 3]}
HIDDEN_STEPS, ROW_STEPS = 2047, 4095


def rounded_weights(network):
    """Weights as the file keeps them, so that only what is rounded on the way can differ."""
    for name, tensor in network.state_dict().items():
        if tensor.dim() != 2 or name in ('moves', 'no_move', 'distance.weight'):
            continue
        parts = [tensor[:, :SIZES['entry']], tensor[:, SIZES['entry']:]] if name == 'narrow.weight' else [tensor]
        kept = []
        for part in parts:
            codes, scale = quantise(part.numpy())
            kept.append(torch.from_numpy(codes.astype(np.float32) * scale[:, None]))
        tensor.copy_(torch.cat(kept, 1))


def random_network(seed):
    torch.manual_seed(seed)
    network = Tagger(SIZES, 0.0).eval()
    with torch.no_grad():
        for p in network.parameters():
            p.copy_(torch.randn_like(p) * (0.5 if p.dim() < 2 else min(0.8, 2.5 / p.shape[1] ** 0.5)))
        network.out.weight *= 3
        for begin in (1, 3, 5):
            network.moves[begin, begin + 1] += 2
            network.moves[begin + 1, begin + 1] += 2
        rounded_weights(network)
    return network


def let_tags_vary(network, corpus, windows):
    """So that no tag has all words, as in a network that has learned something."""
    with torch.no_grad():
        scores = torch.cat([network(make_batch(corpus, [window]))[0][0] for window in windows])
        network.out.bias -= scores.mean(0)
        network.out.bias[0] += 1


def read_text(classes):
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, 'text.txt'), 'w', encoding='utf8') as file:
            file.write(TEXT)
        out = os.path.join(folder, 'articles.jsonl')
        subprocess.run(['node', os.path.join(HERE, 'prepare.ts'), folder, out], check=True, stdout=subprocess.DEVNULL)
        with open(out, encoding='utf8') as file:
            article = json.loads(file.readline())
        corpus = Corpus(out, classes)
    return article, corpus


def random_states(corpus, random):
    types = random.integers(-ROW_STEPS, ROW_STEPS + 1, (corpus.count, SIZES['entry']))
    scales = (random.random(corpus.count) * 3 / ROW_STEPS + 1e-5).astype(np.float32)
    hidden = random.integers(-HIDDEN_STEPS, HIDDEN_STEPS + 1, (corpus.count, SIZES['states'] - SIZES['entry']))
    corpus.states = np.concatenate([(types * scales[:, None]).astype(np.float32), (hidden / HIDDEN_STEPS).astype(np.float32)], 1)
    return {'types': types.ravel().tolist(), 'typeScales': [float(s) for s in scales], 'hidden': hidden.ravel().tolist()}


def is_settled(network, corpus, windows):
    """Whether small differences of scores, as rounding makes them, leave all paths as they are."""
    moves, start = (x.detach().numpy() for x in network.transitions())
    random = np.random.default_rng(7)
    for window in windows:
        with torch.no_grad():
            scores = network(make_batch(corpus, [window]))[0][0].numpy()
        path = best_path(scores, moves, start)
        if any(best_path(scores + random.uniform(-0.05, 0.05, scores.shape), moves, start) != path for _ in range(50)):
            return False
    return True


def is_telling(windows):
    """Whether there is enough to compare, with a source that was missing."""
    contents = sum(bool(one['Content']) for window in windows for one in window['filled'])
    return contents >= 5 and any(window['linked'] != window['filled'] for window in windows)


def read_window(network, corpus, window):
    first, last = window
    moves, start = (x.detach().numpy() for x in network.transitions())
    batch = make_batch(corpus, [window])
    with torch.no_grad():
        scores, pointers = network(batch)
        marginals = network.log_marginals(scores, batch['mask'])[0].exp()
        pointers = F.log_softmax(pointers, -1)[0]
    path = best_path(scores[0].numpy(), moves, start)
    sentence = corpus.a['sentence'][first:last].tolist()
    heads = batch['head'][0].tolist()
    relations = [corpus.relations[r] for r in corpus.a['relation'][first:last]]
    # Through JSON, for what fills sources works in place.
    linked = json.dumps(link(path, pointers.numpy(), sentence))
    filled = json.dumps(fill_sources(json.loads(linked), heads, relations, path, sentence))
    chances = [sum(float(marginals[k, other]) for other in range(TAGS) if (other + 1) // 2 == (tag + 1) // 2)
               for k, tag in enumerate(path)]
    return {
        'start': first, 'end': last, 'heads': heads, 'words': batch['word'][0].tolist(),
        'features': [batch[name][0].tolist() for name, *_ in FEATURES],
        'scores': numbers(scores[0]), 'pointers': numbers(pointers), 'path': path, 'chances': numbers(np.array(chances)),
        'linked': json.loads(linked), 'filled': json.loads(filled),
    }


def numbers(tensor):
    return [round(float(value), 5) for value in tensor.ravel()]


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('out')
    p.add_argument('--parser', required=True)
    options = p.parse_args()
    parser, digest = parser_header(options.parser)
    article, corpus = read_text(parser)
    states = random_states(corpus, np.random.default_rng(7))
    add_lists(corpus, ROWS, {}, CUES)
    cuts = [w for s, e in corpus.paragraphs for w in cut(s, e, corpus.a['sentence'])]
    for seed in range(1, 1000):
        network = random_network(seed)
        let_tags_vary(network, corpus, cuts)
        windows = [read_window(network, corpus, window) for window in cuts]
        if is_telling(windows) and is_settled(network, corpus, cuts):
            break
    weights = {name: weight.detach() for name, weight in network.named_parameters()}
    kept = {'weights': weights, 'sizes': SIZES, 'rows': ROWS, 'total': CUES}
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'model.bin')
        write_model(path, make_header(kept, parser, digest, 'xx'), make_tensors(kept), MAGIC)
        with open(path, 'rb') as file:
            model = base64.b64encode(file.read()).decode()
    fixture = {'model': model, 'text': TEXT, 'sentences': article['sentences'], 'states': states, 'windows': windows}
    with open(options.out, 'w', encoding='utf8') as file:
        file.write(json.dumps(fixture, ensure_ascii=False) + '\n')
    print(f'{options.out}: {corpus.count} words, {sum(map(bool, sum((w["path"] for w in windows), [])))} tagged, '
          f'{sum(len(w["filled"]) for w in windows)} attributions')


if __name__ == '__main__':
    main()
