"""Labels of tokens, begin, inner, end and single of four types, and the best way through their scores."""

import numpy as np

TYPES = ['PER', 'ORG', 'LOC', 'MISC']
LABELS = ['O'] + [f'{place}-{kind}' for kind in TYPES for place in 'BIES']


def labels_of(tags):
    labels = [0] * len(tags)
    at = 0
    while at < len(tags):
        kind, first = tags[at][2:], at
        at += 1
        if not kind:
            continue
        while at < len(tags) and tags[at] == f'I-{kind}':
            at += 1
        for inner in range(first, at):
            place = 'S' if at - first == 1 else 'B' if inner == first else 'E' if inner == at - 1 else 'I'
            labels[inner] = LABELS.index(f'{place}-{kind}')
    return labels


def opens(label):
    return LABELS[label][0] in 'BI'


def continues(label):
    return LABELS[label][0] in 'IE'


IMPOSSIBLE = -1e4
STEPS = np.array([[0.0 if (opens(a) and continues(b) and LABELS[a][2:] == LABELS[b][2:])
                   or (not opens(a) and not continues(b)) else IMPOSSIBLE
                   for b in range(len(LABELS))] for a in range(len(LABELS))])
START = np.array([IMPOSSIBLE if continues(label) else 0.0 for label in range(len(LABELS))])
STOP = np.array([IMPOSSIBLE if opens(label) else 0.0 for label in range(len(LABELS))])


def best_labels(scores):
    best, before = scores[0] + START, []
    for row in scores[1:]:
        sums = best[:, None] + STEPS
        before.append(sums.argmax(0))
        best = sums.max(0) + row
    labels = [int((best + STOP).argmax())]
    for row in reversed(before):
        labels.append(int(row[labels[-1]]))
    return labels[::-1]


def tags_of(labels):
    names = [LABELS[label] for label in labels]
    return [name.replace('S-', 'B-').replace('E-', 'I-') for name in names]
