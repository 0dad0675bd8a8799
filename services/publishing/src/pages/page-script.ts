import { markOf, TURNING } from '@quickwire/quicklook';
import { CHANGED, NOTICES } from './package-item.ts';

/** Most packages on the first page. */
export const PACKAGES_ON_PAGE = 20;

const MARKS = { editor: markOf({ by: 'editor' }), lead: markOf({ by: 'engine', grade: 'lead' }) };

/**
 * Keeps the first page live. Text goes in through textContent only, and the list says from which
 * position to follow, so that nothing falls between the page and the stream.
 */
export const PAGE_SCRIPT = `
'use strict';
const list = document.getElementById('packages');
const empty = document.getElementById('empty');
const live = document.getElementById('live');
const news = document.getElementById('news');
const make = (name, className, text) => {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = safe(text);
  return element;
};
/* No text turns the order of what stands around it. */
const safe = (text) => text.replace(${TURNING}, '');
const markOf = ({ by, grade }) =>
  by === 'editor' ? ${JSON.stringify(MARKS.editor)} : grade === 'lead' ? ${JSON.stringify(MARKS.lead)} : undefined;
const lineOf = (bullet) => {
  const line = ownWay(make('li', '', bullet.text));
  const mark = markOf(bullet);
  if (mark) {
    const element = make('bdi', 'mark', '(' + mark + ')');
    element.lang = 'en';
    line.append(' ', element);
  }
  return line;
};
/* Text of a story may run from right to left. */
const ownWay = (element) => {
  element.dir = 'auto';
  return element;
};
const timeText = (at) => new Date(at).toISOString().slice(0, 16).replace('T', ' ') + ' UTC';
const notices = ${JSON.stringify(NOTICES)};
const changed = ${JSON.stringify(CHANGED)};
const corrected = (changes) =>
  ' · corrected' + (changes.length > 0 ? ': ' + changes.map(({ field }) => changed[field]).join(', ') : '');
const said = { usable: 'New', canceled: 'Killed', withheld: 'Withheld' };
const otherFeeds = (pkg) => [...new Set([
  ...(pkg.sources || []),
  ...(pkg.sameAs || []).map((other) => other.feed),
].filter((feed) => feed !== pkg.feed))];
const itemOf = (pkg) => {
  const usable = pkg.pubStatus === 'usable';
  const headline = usable ? pkg.quickLook.title || pkg.story.headline : pkg.headline;
  const item = make('li', usable ? 'fresh' : 'fresh withdrawn');
  item.dataset.id = pkg.id;
  if (usable) item.lang = pkg.story.language;
  const meta = make('p', 'meta');
  meta.lang = 'en';
  meta.dir = 'ltr';
  const time = make('time', '', timeText(pkg.publishedAt));
  time.dateTime = pkg.publishedAt;
  const also = usable ? otherFeeds(pkg).join(', ') : '';
  meta.append(time, ' · ' + pkg.feed + (pkg.supersedes && usable ? corrected(pkg.changes) : '') + (also && ' · also from ' + also));
  const link = make('a', '', headline);
  link.href = 'v1/packages/' + encodeURIComponent(pkg.id);
  const heading = ownWay(make('h3'));
  heading.append(link);
  item.append(meta, heading);
  if (!usable) item.append(ownWay(make('p', 'notice', notices[pkg.pubStatus] + ' ' + (pkg.edNote || ''))));
  else if (pkg.quickLook.bullets.length > 0) {
    const look = make('ul', 'look');
    for (const bullet of pkg.quickLook.bullets) look.append(lineOf(bullet));
    item.append(look);
  }
  return [item, said[pkg.pubStatus] + ': ' + headline];
};
const show = (pkg) => {
  const [item, words] = itemOf(pkg);
  for (const old of [...list.children]) if (old.dataset.id === pkg.id) old.remove();
  list.prepend(item);
  while (list.children.length > ${PACKAGES_ON_PAGE}) list.lastElementChild.remove();
  empty.hidden = true;
  news.textContent = safe(words);
};
const say = (on) => {
  live.textContent = on ? 'Live' : 'Not connected; trying again';
  live.toggleAttribute('data-on', on);
};
/* A refused stream is not tried again by the browser: the page begins anew when the service answers. */
const beginAnew = () => setTimeout(() => {
  fetch('v1/packages?limit=1').then((answer) => (answer.ok ? location.reload() : beginAnew()), beginAnew);
}, 5000);
const events = new EventSource('v1/events?lastEventId=' + encodeURIComponent(list.dataset.after));
events.onopen = () => say(true);
events.onerror = () => {
  say(false);
  if (events.readyState === EventSource.CLOSED) beginAnew();
};
events.addEventListener('package', (event) => show(JSON.parse(event.data)));
`;
