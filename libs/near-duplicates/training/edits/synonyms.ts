/** What one house writes for what another does. Both ways. */
const PAIRS = `
said|told reporters
also|in addition
about|around
more than|over
killed|left dead
because of|due to
before|ahead of
police|officers
government|administration
big|large
began|started
show|indicate
however|but
injured|wounded
while|as
near|close to
wants|is seeking
people|residents
called for|urged
plans to|intends to
many|a number of
several|some
help|assist
decision|move
attack|assault
children|youngsters
company|firm
increase|rise
fell|dropped
rose|climbed
announced|unveiled
met|held talks with
will|is due to
since|after
died|lost their lives
against|versus
according to|as stated by
officials|authorities
last year|a year ago
although|though
not|no longer
problem|difficulty
talks|negotiations
agreed|consented
won|took
lost|were beaten
country|nation
city|town
years|yrs
first|opening
`;

export const SYNONYMS: readonly (readonly [string, string])[] = PAIRS.trim()
  .split('\n')
  .map((line) => line.split('|') as [string, string]);
