"""Learns the parser's network from configurations in a folder, and leaves its weights there.

Words, tags, relations and counts of a configuration as vectors, one hidden layer, two outputs: the
transition and the relation (Chen and Manning 2014), trained on what a dynamic oracle allows (Goldberg and
Nivre 2013). Vectors of words are the given ones, reduced by their principal components and fixed, beside
learnt ones for the words of the treebanks.
"""

import json
import sys
import time
from pathlib import Path

import numpy as np
import torch

folder = Path(sys.argv[1])
settings = json.loads((folder / 'settings.json').read_text())
torch.set_num_threads(1)
torch.manual_seed(1)
torch.set_flush_denormal(True)
generator = np.random.default_rng(3)

SLOTS, COUNTS = settings['slots'], settings['counts']
FIRST, END = settings['relationSlots']['first'], settings['relationSlots']['end']
WORD_SLOTS, RIVAL_SLOTS = settings['wordSlots'], settings['rivalSlots']
HIDDEN = settings['hidden']
FIXED, LEARNT, TAG, RELATION, COUNT = 64, 24, 24, 12, 8
UNKNOWN = 2
BATCH, VALIDATION, RATE, DROPOUT, WORD_DROPOUT = 1024, 20_000, 0.001, 0.25, 0.12
EPOCHS = settings['epochs']


def read(name, kind, width=1):
    values = torch.from_numpy(np.fromfile(folder / name, kind))
    return values.reshape(-1, width) if width > 1 else values


def fixed_vectors():
    """Principal components of the given vectors, in steps of 1/24, and a mark for a word that has one."""
    given = np.fromfile(folder / 'vectors.f32', np.float32).reshape(-1, settings['dimensions'])
    has = np.abs(given).sum(1) > 0
    common = given[has][:20_000].astype(np.float64)
    mean = common.mean(0)
    values, axes = np.linalg.eigh(np.cov((common - mean).T))
    axes = axes[:, np.argsort(-values)[:FIXED]]
    axes *= np.sign(axes[np.abs(axes).argmax(0), np.arange(FIXED)])
    result = np.zeros((len(given), FIXED))
    result[has] = (given[has] - mean) @ axes
    result /= result[has].std()
    steps = np.clip(np.round(result * 24), -127, 127)
    steps.astype(np.int8).tofile(folder / 'fixed.i8')
    return torch.from_numpy(np.concatenate([steps / 48, has[:, None]], 1).astype(np.float32))


slots = read('slots.i32', np.int32, SLOTS)
relations = read('relations.u8', np.uint8, END - FIRST)
counts = read('counts.u8', np.uint8, COUNTS)
goals = read('goals.u8', np.uint8, 3)
token_words = read('token-words.i32', np.int32).long()
token_tags = read('token-tags.i32', np.int32).long()
token_rivals = read('token-rivals.i32', np.int32).long()
fixed = fixed_vectors()
SEEN = settings['seen']


class Network(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.word = torch.nn.Embedding(SEEN, LEARNT)
        self.tag = torch.nn.Embedding(settings['tags'], TAG)
        self.relation = torch.nn.Embedding(settings['relations'] + 1, RELATION)
        self.count = torch.nn.ModuleList(
            torch.nn.Embedding(settings['countValues'], COUNT) for _ in range(COUNTS)
        )
        width = len(WORD_SLOTS) * (FIXED + 1 + LEARNT) + (SLOTS + len(RIVAL_SLOTS)) * TAG
        self.hidden = torch.nn.Linear(width + (END - FIRST) * RELATION + COUNTS * COUNT, HIDDEN)
        self.transition = torch.nn.Linear(HIDDEN, 3)
        self.label = torch.nn.Linear(HIDDEN, settings['relations'])
        self.dropout = torch.nn.Dropout(DROPOUT)
        for table in [self.word, self.tag, self.relation, *self.count]:
            torch.nn.init.normal_(table.weight, 0, 0.3)

    def forward(self, rows):
        tokens = slots[rows].long()
        words = token_words[tokens[:, WORD_SLOTS]]
        learnt = torch.where(words < SEEN, words, UNKNOWN)
        if self.training:
            learnt = torch.where(torch.rand(learnt.shape) < WORD_DROPOUT, UNKNOWN, learnt)
        parts = [
            fixed[words].flatten(1),
            self.word(learnt).flatten(1),
            self.tag(token_tags[tokens]).flatten(1),
            self.tag(token_rivals[tokens[:, RIVAL_SLOTS]]).flatten(1),
            self.relation(relations[rows].long()).flatten(1),
        ]
        parts += [table(counts[rows, at].long()) for at, table in enumerate(self.count)]
        hidden = self.dropout(torch.relu(self.hidden(torch.cat(parts, 1))))
        return self.transition(hidden), self.label(hidden)


BITS = torch.arange(3)


def losses(network, rows):
    """Of the transitions allowed, those without cost share the right answer; the relation counts where it is known."""
    transition, label = network(rows)
    free, allowed, relation = goals[rows].long().unbind(1)
    free = ((free[:, None] >> BITS) & 1).bool()
    allowed = ((allowed[:, None] >> BITS) & 1).bool()
    transition = transition.masked_fill(~allowed, -30.0)
    lost = torch.logsumexp(transition, 1) - torch.logsumexp(transition.masked_fill(~free, -1e4), 1)
    known = relation < 255
    wrong = torch.nn.functional.cross_entropy(label[known], relation[known], reduction='sum')
    right = free.gather(1, transition.argmax(1, keepdim=True)).float().mean()
    agree = (label[known].argmax(1) == relation[known]).float().mean()
    return lost.mean() + wrong / len(rows), right, agree


network = Network()
optimiser = torch.optim.Adam(network.parameters(), lr=RATE, betas=(0.9, 0.98))
trained = len(slots) - VALIDATION if len(slots) > 2 * VALIDATION else len(slots)
steps = max(1, int(EPOCHS * (trained // BATCH)))
average = {name: value.clone() for name, value in network.state_dict().items()}
started, order, at = time.time(), None, trained
for step in range(steps):
    if at + BATCH > trained:
        order, at = torch.from_numpy(generator.permutation(trained)), 0
    for group in optimiser.param_groups:
        group['lr'] = RATE * min(1, (step + 1) / 300) * max(0.02, 1 - step / steps)
    loss, _, _ = losses(network, order[at : at + BATCH])
    at += BATCH
    optimiser.zero_grad()
    loss.backward()
    optimiser.step()
    if step % 50 == 49:
        with torch.no_grad():
            for name, value in network.state_dict().items():
                average[name].mul_(0.95).add_(value, alpha=0.05)
    if step % 500 == 499 and trained < len(slots):
        network.eval()
        with torch.no_grad():
            _, right, agree = losses(network, torch.arange(trained, len(slots)))
        network.train()
        print(f'{step + 1} of {steps}, {time.time() - started:.0f} s, loss {loss:.4f}, '
              f'transitions {right * 100:.2f}, relations {agree * 100:.2f}', flush=True)
network.load_state_dict(average)
weights = {name: value.numpy().astype(np.float32) for name, value in network.state_dict().items()}
np.concatenate([value.ravel() for value in weights.values()]).tofile(folder / 'weights.f32')
shapes = {name: list(value.shape) for name, value in weights.items()}
(folder / 'weights.json').write_text(json.dumps(shapes))
