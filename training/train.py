"""Trains one network from treebanks, and from soft targets of teachers where given. Seeded and resumable:
the state is saved after every epoch, and the same command goes on where the last one stopped.

The learning rate rises over the first steps and then falls along a cosine; the weights that are kept are a moving average.
"""
import argparse
import json
import math
import os
import pickle
import random as python_random
import time
from collections import Counter

import numpy as np
import torch
import torch.nn.functional as F

from batches import WordTypes, cut_batches, make_batch, pad
from network import Network
from treebank import read_treebank, vary
from word_features import word_key

LONGEST_SENTENCE = 120


def parse_options():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument('--train', nargs='+', required=True)
    p.add_argument('--dev', nargs='+', required=True)
    p.add_argument('--vectors', required=True)
    p.add_argument('--soft', nargs='*', default=[], help='soft targets made by soft_targets.py')
    p.add_argument('--soft-share', type=float, default=1.0, help='tokens of soft text an epoch, as a share of the treebanks')
    p.add_argument('--out', required=True)
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--epochs', type=int, default=24)
    p.add_argument('--batch', type=int, default=1800, help='tokens a batch')
    p.add_argument('--rate', type=float, default=2.5e-3)
    p.add_argument('--dropout', type=float, default=0.3)
    p.add_argument('--unknown', type=float, default=0.03, help='share of words that are made unknown')
    p.add_argument('--hidden', type=int, default=128)
    p.add_argument('--layers', type=int, default=2)
    p.add_argument('--arc', type=int, default=128)
    p.add_argument('--label', type=int, default=128)
    p.add_argument('--subword', type=int, default=64)
    p.add_argument('--buckets', type=int, default=12288)
    p.add_argument('--words', type=int, default=0, help='rows of the word table that ships; 0 keeps every pretrained word')
    p.add_argument('--threads', type=int, default=1)
    return p.parse_args()


def make_vocabulary(sentences, vectors, most_words):
    """Rows of the pretrained and of the learned table by key. With `most_words`, the words of the treebanks and then the most
    frequent others, so that the network learns to do without the rest."""
    counts = Counter(word_key(form) for sentence in sentences for form in sentence.forms)
    learned = {}
    for key, count in counts.most_common():
        if count >= 2:
            learned[key] = len(learned) + 1
    keys = vectors['keys'].tolist()
    words = choose_words(learned, keys, most_words or len(keys) + len(learned))
    listed = set(words)
    fixed = {key: row + 1 for row, key in enumerate(keys) if key in listed}
    return {'fixed': fixed, 'learned': learned, 'counts': dict(counts), 'words': words}


def choose_words(learned, keys, count):
    """Keys that get a row of their own: all that training learns, then the most frequent of the pretrained ones."""
    words = list(learned)
    for key in keys:
        if len(words) >= count:
            break
        if key not in learned and '\n' not in key:
            words.append(key)
    return words


def make_classes(sentences):
    triples = Counter((s.upos[k], s.xpos[k], s.feats[k]) for s in sentences for k in range(len(s)))
    return {
        'upos': sorted({t[0] for t in triples}), 'xpos': sorted({t[1] for t in triples}),
        # A combination met once is an error of annotation more often than a rule of the language.
        'features': sorted(t for t, count in triples.items() if count >= 2),
        'relations': sorted({r for s in sentences for r in s.relations}),
    }


def encode_sentence(sentence, types, index):
    return {
        'ids': np.array([types.identify(form) for form in sentence.forms]),
        'upos': [index['upos'].get(tag, -1) for tag in sentence.upos],
        'xpos': [index['xpos'].get(tag, -1) for tag in sentence.xpos],
        'feats': [index['features'].get(t, -1) for t in zip(sentence.upos, sentence.xpos, sentence.feats)],
        'heads': sentence.heads, 'relations': [index['relations'].get(r, -1) for r in sentence.relations],
    }


def index_classes(classes):
    return {name: {value: k for k, value in enumerate(values)} for name, values in classes.items()}


def build_network(options, classes, vocabulary, matrix):
    sizes = {
        'hidden': options.hidden, 'layers': options.layers, 'word': matrix.shape[1], 'subword': options.subword, 'shape': 12,
        'buckets': options.buckets, 'arc': options.arc, 'label': options.label, 'learned': len(vocabulary['learned']) + 1,
        **{name: len(values) for name, values in classes.items()},
    }
    table = torch.from_numpy(np.concatenate([np.zeros((1, matrix.shape[1]), np.float32), matrix]))
    return Network(sizes, table, options.dropout)


def gold_loss(network, output, items, count_upos):
    longest = output['arcs'].shape[1]
    heads = pad(items, 'heads', longest)
    labels = network.labels(output, heads.clamp(min=0))
    return (entropy(output['arcs'], heads) + entropy(labels, pad(items, 'relations', longest))
            + 0.5 * entropy(output['tags'][..., :count_upos], pad(items, 'upos', longest))
            + 0.3 * entropy(output['tags'][..., count_upos:], pad(items, 'xpos', longest))
            + 0.2 * entropy(output['feats'], pad(items, 'feats', longest)))


def entropy(scores, gold):
    return F.cross_entropy(scores.reshape(-1, scores.shape[-1]), gold.reshape(-1), ignore_index=-1)


def soft_loss(network, output, items, count_upos):
    """Cross-entropy against the teachers' distributions, with the labels under the teachers' heads."""
    longest = output['arcs'].shape[1]
    heads = pad(items, 'heads', longest)
    mask = (heads >= 0).float()
    total = mask.sum()
    labels = network.labels(output, heads.clamp(min=0))

    def against(scores, name, width):
        target = np.zeros((len(items), longest, width), np.float32)
        for k, item in enumerate(items):
            soft = item[name]
            target[k, :soft.shape[0], :soft.shape[1]] = soft
        return -((torch.from_numpy(target) * F.log_softmax(scores, -1)).sum(-1) * mask).sum() / total

    return (against(output['arcs'], 'soft_arcs', longest + 1) + against(labels, 'soft_labels', labels.shape[-1])
            + 0.5 * against(output['tags'][..., :count_upos], 'soft_upos', count_upos)
            + 0.3 * against(output['tags'][..., count_upos:], 'soft_xpos', output['tags'].shape[-1] - count_upos)
            + 0.2 * entropy(output['feats'], pad(items, 'feats', longest)))


def evaluate(network, items, types, classes):
    """Shares right with greedy heads: UPOS, XPOS, UAS, LAS without subtypes (percent)."""
    network.eval()
    count, right = 0, Counter()
    count_upos = len(classes['upos'])
    plain = np.array([sorted({r.split(':')[0] for r in classes['relations']}).index(r.split(':')[0]) for r in classes['relations']] + [-1])
    with torch.no_grad():
        for group in cut_batches(items, 6000):
            ordered, batch = make_batch(group, types)
            output = network(batch)
            longest = output['arcs'].shape[1]
            heads, gold = output['arcs'].argmax(-1), pad(ordered, 'heads', longest)
            labels = network.labels(output, heads).argmax(-1)
            mask = gold >= 0
            count += int(mask.sum())
            same = (heads == gold) & mask
            relation = torch.from_numpy(plain[labels.numpy()] == plain[pad(ordered, 'relations', longest).numpy()])
            right['upos'] += int(((output['tags'][..., :count_upos].argmax(-1) == pad(ordered, 'upos', longest)) & mask).sum())
            right['xpos'] += int(((output['tags'][..., count_upos:].argmax(-1) == pad(ordered, 'xpos', longest)) & mask).sum())
            right['uas'] += int(same.sum())
            right['las'] += int((same & relation).sum())
    network.train()
    return {name: round(100 * value / count, 2) for name, value in right.items()}


def main():
    options = parse_options()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    random, coin = np.random.default_rng(options.seed), python_random.Random(options.seed)
    loaded = dict(np.load(options.vectors))
    train = [s for path in options.train for s in read_treebank(path)]
    vocabulary, classes = make_vocabulary(train, loaded, options.words), make_classes(train)
    index, types = index_classes(classes), WordTypes(vocabulary, options.buckets, options.unknown)
    network = build_network(options, classes, vocabulary, loaded['matrix'])
    dev = {os.path.basename(p): [encode_sentence(s, types, index) for s in read_treebank(p)] for p in options.dev}
    train = [s for s in train if len(s) <= LONGEST_SENTENCE]
    soft = [item for path in options.soft for item in load_soft(path, types)]
    trained = [p for p in network.parameters() if p.requires_grad]
    optimizer = torch.optim.Adam(trained, lr=options.rate, betas=(0.9, 0.95))
    average = {name: p.detach().clone() for name, p in network.named_parameters()}
    words = sum(map(len, train))
    soft_words = min(sum(len(item['ids']) for item in soft), int(words * options.soft_share))
    total = math.ceil((words + soft_words) / options.batch * 1.02) * options.epochs
    print(json.dumps({'sentences': len(train), 'words': words, 'soft': len(soft), 'soft_words': soft_words, 'steps': total,
                      'learned': len(vocabulary['learned']), 'classes': {k: len(v) for k, v in classes.items()}}), flush=True)
    step, first_epoch = 0, 0
    state_path = options.out + '.state'
    if os.path.exists(state_path):
        with open(state_path, 'rb') as file:
            state = pickle.load(file)
        network.load_state_dict(state['network'], strict=False)
        optimizer.load_state_dict(state['optimizer'])
        average, step, first_epoch = state['average'], state['step'], state['epoch'] + 1
        random, coin = state['random'], state['coin']
        torch.set_rng_state(state['torch'])
    began = time.time()
    for epoch in range(first_epoch, options.epochs):
        gold = [encode_sentence(vary(s, coin), types, index) for s in train]
        groups = [(group, gold_loss) for group in cut_batches(gold, options.batch, random)]
        if soft:
            groups += [(group, soft_loss) for group in cut_batches(pick_soft(soft, soft_words, random), options.batch, random)]
            random.shuffle(groups)
        losses = 0.0
        for group, loss_of in groups:
            warm = min(1, (step + 1) / 200)
            rate = options.rate * warm * (0.5 + 0.5 * math.cos(math.pi * min(1, step / total))) + 1e-6
            for settings in optimizer.param_groups:
                settings['lr'] = rate
            items, batch = make_batch(group, types, random)
            loss = loss_of(network, network(batch), items, len(classes['upos']))
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(trained, 5.0)
            optimizer.step()
            losses += float(loss.detach())
            step += 1
            if step % 4 == 0:
                keep = min(0.995, step / (step + 10)) ** 4
                with torch.no_grad():
                    for name, p in network.named_parameters():
                        average[name].mul_(keep).add_(p, alpha=1 - keep)
        save_weights(options, network, average, classes, vocabulary)
        current = {name: p.detach().clone() for name, p in network.named_parameters()}
        network.load_state_dict(average, strict=False)
        scores = {name: evaluate(network, items, types, classes) for name, items in dev.items()}
        network.load_state_dict(current, strict=False)
        with open(state_path + '.new', 'wb') as file:
            pickle.dump({'network': current, 'optimizer': optimizer.state_dict(), 'average': average, 'step': step,
                         'epoch': epoch, 'random': random, 'coin': coin, 'torch': torch.get_rng_state()}, file)
        os.replace(state_path + '.new', state_path)
        print(json.dumps({'epoch': epoch, 'loss': round(losses / len(groups), 3), 'minutes': round((time.time() - began) / 60, 1),
                          'dev': scores}), flush=True)


def pick_soft(soft, words, random):
    picked, count = [], 0
    for k in random.permutation(len(soft)):
        if count >= words:
            break
        picked.append(soft[k])
        count += len(soft[k]['ids'])
    return picked


def load_soft(path, types):
    """Sentences with the teachers' distributions, as soft_targets.py writes them."""
    with open(path, 'rb') as file:
        while True:
            try:
                item = pickle.load(file)
            except EOFError:
                return
            item['ids'] = np.array([types.identify(form) for form in item.pop('forms')])
            yield item


def save_weights(options, network, average, classes, vocabulary):
    kept = {'weights': average, 'sizes': network.sizes, 'classes': classes, 'options': vars(options),
            'learned': vocabulary['learned'], 'counts': vocabulary['counts'], 'words': vocabulary['words']}
    with open(options.out + '.new', 'wb') as file:
        pickle.dump(kept, file)
    os.replace(options.out + '.new', options.out)


if __name__ == '__main__':
    main()
