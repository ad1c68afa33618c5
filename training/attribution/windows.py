"""Stretches of tokens that the tagger reads at once, as pairs (start, end) of a corpus's tokens."""

# The same as in src/language/attribution/cut-windows.ts.
LONGEST = 260


def cut(start, end, sentence):
    """Paragraphs are read whole unless they are very long; then they are cut between sentences."""
    while end - start > LONGEST:
        borders = [k for k in range(start + 1, start + LONGEST + 1) if sentence[k] != sentence[k - 1]]
        middle = borders[-1] if borders else start + LONGEST
        yield start, middle
        start = middle
    yield start, end


def split_some(corpus, share, random):
    """Windows of which some without quotation marks are cut into their sentences: real texts have headlines, captions and short
    notes too."""
    windows = []
    for start, end in corpus.windows:
        sentence = corpus.a['sentence'][start:end]
        if random.random() >= share or corpus.a['quote'][start:end].any() or sentence[0] == sentence[-1]:
            windows.append((start, end))
            continue
        borders = [start] + [start + k for k in range(1, end - start) if sentence[k] != sentence[k - 1]] + [end]
        windows += zip(borders, borders[1:])
    return windows


def group(windows, budget, random=None):
    """Lists of windows of like length with about `budget` tokens, in random order when `random` is given."""
    jitter = random.random(len(windows)) * 6 if random is not None else [0] * len(windows)
    order = sorted(range(len(windows)), key=lambda k: windows[k][1] - windows[k][0] + jitter[k])
    groups, current, count = [], [], 0
    for k in order:
        length = windows[k][1] - windows[k][0]
        if current and count + length > budget:
            groups.append(current)
            current, count = [], 0
        current.append(windows[k])
        count += length
    groups.append(current)
    if random is not None:
        random.shuffle(groups)
    return groups
