import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bandsOf,
  decodeSignature,
  encodeSignature,
  isSameStory,
  type Signature,
  signatureOf,
  similarity,
} from './index.ts';

const PARAGRAPHS = [
  'The dam above Lorne gave way on Tuesday and flooded 240 houses, the water board of Norland said.',
  'Mayor Ada Moe told residents to leave the lower town at once. About 1,900 people spent the night in schools in Skarn.',
  'The board said it had inspected the dam in March and found 2 cracks, which were closed in May. Engineer Piet Ras said the rain of the past week was the heaviest in 60 years.',
  'The railway between Lorne and Port Calder stays closed until Friday. Trains to Skarn leave every 40 minutes.',
];
const TEXT = PARAGRAPHS.join('\n\n');

const REPORT =
  'Shares in Skarn closed 12.4 points higher at 3,418 on Monday. Norland Steel rose 3.1 percent to 47.20 crowns and Lorne Water 2.6 percent to 18.90. The crown stood at 8.74 to the dollar and 9.61 to the euro. Turnover was 640 million crowns, the exchange said. Analysts at Port Calder Bank expect the index to stay between 3,300 and 3,500 until the central bank meets in April.';

/** A form with room for few figures among many words. */
const FORECAST =
  'Rain will move in from the west in the course of the day, the weather service of Norland said. The coast around Lorne should expect up to 14 millimetres before the evening, and gusts of 63 kilometres an hour in exposed places. In the valleys it stays mostly dry, with highs near 17 degrees and a light wind from the south. The night brings lows of 9 degrees. Drivers should allow for fog on the roads above 820 metres, and walkers are asked to keep away from the edges of the river, which stands at 245 centimetres in Skarn and is expected to rise.';

const sign = (text: string, dateline?: string): Signature => {
  const signature = signatureOf({ text, dateline });
  if (!signature) throw new Error('the text is too short');
  return signature;
};
const linked = (a: string, b: string): boolean => {
  const [first, second] = [sign(a), sign(b)];
  const bands = new Set(bandsOf(first));
  return bandsOf(second).some((band) => bands.has(band)) && isSameStory(similarity(first, second));
};

const word = fc.stringMatching(/^[a-z]{2,9}$/);
const words = fc.array(word, { minLength: 20, maxLength: 120 });

describe('a signature is the same', () => {
  test('whatever the case of the letters', () => {
    fc.assert(
      fc.property(words, (each) => {
        const text = each.join(' ');
        expect(sign(text.toUpperCase()).minHashes).toEqual(sign(text).minHashes);
        expect(sign(text.toUpperCase()).shingles).toEqual(sign(text).shingles);
      }),
    );
  });

  test('whatever the white space and the punctuation', () => {
    const gap = fc.constantFrom(' ', '  ', '\t', ', ', ' – ', '; ', '\u00a0');
    fc.assert(
      fc.property(words, fc.array(gap, { minLength: 1 }), (each, gaps) => {
        const spaced = each.map((one, at) => one + gaps[at % gaps.length]).join('');
        expect(sign(spaced).shingles).toEqual(sign(each.join(' ')).shingles);
      }),
    );
  });

  test.each([
    'LORNE, Norland (QW) -- ',
    'LORNE (Reuters) - ',
    'PORT CALDER, March 3 (AP) — ',
    '(QW)',
    'LORNE — ',
  ])('with the dateline %s and without', (dateline) => {
    expect(sign(dateline + TEXT)).toEqual(sign(TEXT));
  });

  test('with the dateline that the wire names and without', () => {
    expect(sign(`Lorne, 3 March: ${TEXT}`, 'Lorne, 3 March')).toEqual(sign(TEXT));
  });

  test('with byline and credits and without', () => {
    const credited = `By Ada Moe and Piet Ras\n\n${TEXT}\n\n(Reporting by Ada Moe; Editing by Piet Ras)\n\nCopyright 2026 QW. All rights reserved.`;
    expect(sign(credited)).toEqual(sign(TEXT));
  });

  test('in another house’s numbers, quotation marks and abbreviations', () => {
    const one =
      'Mr. Moe said 4 of 20 U.S. bridges lost 5 percent of "their" load, $3 million in all.';
    const other = 'Moe said four of twenty US bridges lost 5% of ‘their’ load, $3 mln in all.';
    expect(sign(other).shingles).toEqual(sign(one).shingles);
  });
});

test('an abbreviation in brackets is no dateline', () => {
  const text = `The World Health Organisation (WHO) said: ${TEXT}`;
  expect(sign(text).words).toBe(sign(TEXT).words + 6);
});

test('two texts agree as much whichever comes first, and one agrees with itself in full', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [a, b] = [sign([...one, ...other].join(' ')), sign([...other, 'x', ...one].join(' '))];
      expect(similarity(a, b)).toEqual(similarity(b, a));
      expect(similarity(a, a)).toMatchObject({ resemblance: 1, containment: 1, lead: 1 });
    }),
  );
});

test('a signature comes back from the cache as it went in', () => {
  fc.assert(
    fc.property(words, (each) => {
      const signature = sign(`${each.join(' ')} On Monday 12 of 40 left Skarn for Lorne`);
      const back = decodeSignature(encodeSignature(signature));
      expect(back && similarity(back, signature)).toEqual(similarity(signature, signature));
    }),
  );
});

test('what is no signature is not taken for one', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
      expect(decodeSignature(text)).toBeUndefined();
    }),
  );
  const cut = encodeSignature(sign(TEXT)).slice(0, -8);
  expect(decodeSignature(cut)).toBeUndefined();
});

describe('the same story', () => {
  test.each([
    ['cut from the end', PARAGRAPHS.slice(0, 2).join('\n\n')],
    ['without a paragraph', PARAGRAPHS.filter((_, at) => at !== 1).join('\n\n')],
    ['with a figure corrected', TEXT.replace('240', '260')],
    ['with a sentence more', `${TEXT}\n\nSkarn had its last flood in 1987, when 3 bridges fell.`],
    ['in capitals', TEXT.toUpperCase()],
    [
      'in other words here and there',
      TEXT.replaceAll('said', 'told reporters').replace('About', 'Around'),
    ],
  ])('is known %s', (_, text) => {
    expect(linked(TEXT, text)).toBe(true);
  });
});

describe('another story', () => {
  test('is the same report of another day', () => {
    const next = REPORT.replace(/\d+/g, (digits) => String((Number(digits) * 7 + 3) % 997));
    expect(linked(REPORT, REPORT)).toBe(true);
    expect(linked(REPORT, next)).toBe(false);
  });

  test('is the same forecast with other figures', () => {
    const next = FORECAST.replace(/\d+/g, (digits) => String(Number(digits) + 3));
    expect(similarity(sign(FORECAST), sign(next)).containment).toBeGreaterThan(0.7);
    expect(linked(FORECAST, next)).toBe(false);
  });

  test('is a report with the same figures of another day', () => {
    expect(linked(REPORT, REPORT.replace('Monday', 'Tuesday'))).toBe(false);
  });

  test('is the same form about others', () => {
    const others: Readonly<Record<string, string>> = {
      Lorne: 'Asker',
      Skarn: 'Vinje',
      Norland: 'Sorland',
      Moe: 'Lind',
      Ada: 'Greta',
      Piet: 'Olav',
      Ras: 'Brandt',
      Port: 'Fort',
      Calder: 'Ness',
    };
    const text = TEXT.replace(/\p{Lu}\p{Ll}+/gu, (name) => others[name] ?? name);
    expect(linked(TEXT, text)).toBe(false);
  });

  test('is one with the same background under a new beginning', () => {
    const news =
      'The engineer of the broken dam was charged with neglect by a court in Vinje this morning. His lawyer Greta Lind called the charge absurd and said that he had warned the owners time and again, in letters that she would show to the judges when the trial opens in the autumn. The owners did not want to comment on the case. A spokesman for the ministry said that the state would look at all other dams of that kind and would publish what it finds.';
    expect(linked(TEXT, `${news}\n\n${PARAGRAPHS[2]}\n\n${PARAGRAPHS[3]}`)).toBe(false);
  });
});

describe('a text that is', () => {
  test.each([
    ['empty', ''],
    ['white space', ' \n\t\n '],
    ['one line', 'Dam above Lorne gives way'],
    ['emoji', '🗞️🌊'.repeat(50)],
    ['punctuation', '…!?—'.repeat(1000)],
  ])('%s has no signature', (_, text) => {
    expect(signatureOf({ text })).toBeUndefined();
  });

  test('of lone surrogates among words has one', () => {
    expect(signatureOf({ text: `\ud800 ${TEXT} \udfff`.replaceAll(' ', ' \udc00') })).toBeDefined();
  });

  test('any string is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const signature = signatureOf({ text, dateline: text.slice(0, 5) });
        expect(signature === undefined || bandsOf(signature).length > 0).toBe(true);
      }),
    );
  });

  test.each([
    ['one token', (n: number) => 'a'.repeat(n)],
    ['words of one line', (n: number) => 'dam '.repeat(n / 4)],
    ['lines', (n: number) => 'by\n'.repeat(n / 3)],
    ['capitals before a dash that never comes', (n: number) => 'LORNE, '.repeat(n / 7)],
    ['digits and points', (n: number) => '1.'.repeat(n / 2)],
    ['letters and points', (n: number) => 'a.'.repeat(n / 2)],
    ['marks', (n: number) => '\u0301'.repeat(n)],
    ['brackets', (n: number) => '('.repeat(n)],
  ])('a megabyte of %s is read in time that grows with the length', (_, make) => {
    const timeOf = (n: number): number => {
      const text = make(n);
      const begun = performance.now();
      signatureOf({ text });
      return performance.now() - begun;
    };
    timeOf(100_000);
    const short = Math.max(timeOf(125_000), 20);
    expect(timeOf(1_000_000)).toBeLessThan(short * 8 * 4);
  });
});
