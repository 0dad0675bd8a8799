import { describe, expect, test } from 'vitest';
import { blocksOf, bytesOf, errorOf, read, readItems } from '../../test/read.ts';
import { storyIn } from '../wire-format.ts';

const mail = (body: string, headers: readonly string[] = []) =>
  bytesOf(
    [
      'From: Ada Berg <ada@desk.example>',
      'Subject: Weir to be raised',
      'Date: Tue, 10 Mar 2026 13:05:00 +0100',
      'Message-ID: <1@desk.example>',
      ...headers,
      '',
      body,
    ].join('\r\n'),
  );
const multipart = (...parts: string[]) =>
  mail(`${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n`, [
    'Content-Type: multipart/mixed; boundary=b',
  ]);

describe('e-mail', () => {
  test('the message is a story: sender, subject, date, id, paragraphs, no signature', () => {
    const story = read(mail('One\r\nline.\r\n\r\nTwo.\r\n\r\n-- \r\nAda Berg'));
    expect(story).toMatchObject({
      itemId: 'mid:1@desk.example',
      headline: 'Weir to be raised',
      byline: 'Ada Berg',
      revision: { created: '2026-03-10T12:05:00Z' },
    });
    expect(blocksOf(story)).toEqual([
      ['paragraph', 'One line.'],
      ['paragraph', 'Two.'],
    ]);
  });

  test('plain text goes before HTML; HTML alone is read', () => {
    expect(
      read(
        multipart(
          'Content-Type: text/html\r\n\r\n<p>Html.</p>',
          'Content-Type: text/plain\r\n\r\nPlain.',
        ),
      ).text,
    ).toBe('Plain.');
    expect(read(mail('<h2>Sub</h2><p>Html.</p>', ['Content-Type: text/html'])).text).toBe(
      'Sub\n\nHtml.',
    );
  });

  test('charsets and transfer encodings are those of each part', () => {
    const latin =
      'Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nK=F6ln=\r\n bleibt.';
    expect(read(multipart(latin)).text).toBe('Köln bleibt.');
    const base64 = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from('Øst').toString('base64')}`;
    expect(read(multipart(base64)).text).toBe('Øst');
  });

  test('an attachment in a known format is the item, with its place, and not the note that covers it', () => {
    const ninjs =
      'Content-Type: application/json\r\nContent-Disposition: attachment; filename=a.json\r\n\r\n{"uri":"urn:a","headline":"Attached"}';
    const bad = ninjs.replace('"uri":"urn:a",', '');
    const items = readItems(multipart('Content-Type: text/plain\r\n\r\nSee attached.', ninjs, bad));
    expect(
      items.map((item) => [
        item.place,
        'error' in item ? item.error.errors[0]?.pointer : storyIn(item)?.headline,
      ]),
    ).toEqual([
      ['/part[2]', 'Attached'],
      ['/part[3]', '/part[3]/uri'],
    ]);
  });

  test('a text in house form is read as that; a forwarded message is looked into', () => {
    const house = 'Head/ Outlet/ PLACE/ Writer/ Morning/ Lead\r\n\r\nText.';
    expect(read(mail(house)).format.name).toBe('house-text');
    const forwarded = `Content-Type: message/rfc822\r\n\r\nFrom: b@x.example\r\nSubject: s\r\n\r\n${house}`;
    expect(readItems(multipart(forwarded))[0]?.place).toBe('/part[1]/part[1]');
  });

  test('a kill by mail takes down the message that it answers', () => {
    const kill = bytesOf(
      'From: a@x.example\r\nSubject: Re: KILL: Weir\r\nIn-Reply-To: <1@desk.example>\r\nMessage-ID: <2@desk.example>\r\n\r\nWrong.',
    );
    expect(read(kill)).toMatchObject({
      itemId: 'mid:1@desk.example',
      pubStatus: 'canceled',
      text: '',
    });
  });

  test('an embargo in the subject holds the story', () => {
    const held = bytesOf(
      'From: a@x.example\r\nSubject: EMBARGOED until 0600 GMT March 11, 2026: Weir\r\n\r\nText.',
    );
    expect(read(held).embargoedUntil).toBe('2026-03-11T06:00:00Z');
  });

  test.each([
    [
      'cut short',
      multipart('Content-Type: text/plain\r\n\r\nA.').slice(0, -8),
      'BAD_FIELD',
      '--b--',
    ],
    [
      'nested too deep',
      mail(
        Array.from(
          { length: 20 },
          (_, i) => `--b${i}\r\nContent-Type: multipart/mixed; boundary=b${i + 1}\r\n\r\n`,
        ).join('') + Array.from({ length: 20 }, (_, i) => `\r\n--b${19 - i}--`).join(''),
        ['Content-Type: multipart/mixed; boundary=b0'],
      ),
      'TOO_DEEP',
      '16',
    ],
    [
      'of an unknown charset',
      mail('A.', ['Content-Type: text/plain; charset=klingon']),
      'UNKNOWN_CHARSET',
      'klingon',
    ],
  ])('a message %s is refused', (_, wire, code, detail) => {
    const error = errorOf(wire);
    expect([error.code, error.detail]).toEqual([code, expect.stringContaining(detail)]);
  });
});
