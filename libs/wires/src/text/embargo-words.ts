// The words of agencies for an embargo, in eight languages, as parts of patterns.

/** What is under one. */
export const pieces = String.raw`(?:(?:(?:news|press|media)\s+)?releases?|stor(?:y|ies)|items?|reports?|articles?|texts?|content|copy|materials?|dispatch(?:es)?|advance|information|data|figures|results|findings|study|survey|poll|speech|remarks|excerpts?|pictures|photos|video|meldung|bericht|beitrag|dépêche|papier|communiqué|noticia|nota|información|artículo|texto)`;
const kinds = String.raw`(?:(?:news|press|media|publication|broadcast|print|web|online|total|full|global|strict|strikte[sr]?)\s+){0,2}`;
/** The thing itself. */
export const thing = `${kinds}(?:embargo|sperrfrist|sperrvermerk|sperrefrist)`;
const ever = String.raw`(?:(?:strictly|still|released|issued|sent|held|in\s+advance)\s+){0,3}`;
const oneWord = '(?:embargo?ed|embargad[oa]s?|embargué[es]?s?|klausulert)';
/** To be under one, in the word that is said of little else. */
export const embargoed = String.raw`${ever}${oneWord}(?:\s+${pieces})?`;
/** To be under one. */
export const state = String.raw`${ever}(?:${oneWord}|(?:under|sous|unter|mit|bajo|sotto|onder|sob|subject\s+to|with)\s+(?:(?:an?|the)\s+)?(?:strict[eo]?\s+)?(?:embargo|sperrfrist))(?:\s+${pieces})?`;
const released = String.raw`(?:hold\s+)?for\s+release`;
/** What may not be done yet. */
export const use = `(?:us(?:e|ed)|publi(?:sh|shed|cation)|releas(?:e|ed)|broadcast|print|printed|post|posted|distribut(?:e|ed|ion)|transmi(?:t|tted|ssion)|report|reported|quoted?|aired|run|circulated?|disseminated?)`;
/** Where it may not be done yet. */
export const media =
  '(?:print|papers|newspapers|web|online|internet|broadcast|radio|tv|television|social\\s+media)';
/** Behind a word that has ended. */
export const notWord = String.raw`(?![\p{L}\p{N}])`;
export const words = `(?:${state}|${thing}|${released})${notWord}`;
export const mark = String.raw`[^\p{L}\p{N}]*(?:$|[:.!=–—)\]*|/]|-+(?:\s|$))`;
export const until = String.raw`(?:until|till?|bis(?:\s+zum)?|jusqu(?:['’]?(?:à|au|aux?))?|hasta|fino\s+a(?:l|lle|lla)?|tot|fram\s+till)`;
export const before = String.raw`(?:before|until|till?|prior\s+to|ahead\s+of|earlier\s+than)${notWord}`;
export const filler = `(?:${until}|to|for|use|release|publication|broadcast|print|online|at|on|after|before|not|the|a|am|um|ab|vor|le|el|las?|les|alle|ore|kl)`;
const notTo = String.raw`(?:strictly\s+)?not\s+(?:to\s+be|for)`;
export const notToUse = String.raw`(?:${notTo}|(?:must|may|should|shall|can)\s*not\s+be)\s+${use}${notWord}[^.:;\n]{0,60}?\b${before}`;
/** The same in no other words between: 'not for publication or broadcast before'. */
export const notForUse = String.raw`${notTo}\s+${use}(?:(?:\s*,|\s+or|\s+and){0,2}\s+(?:${use}|in|${media})){0,6}\s+${before}`;

/** A form that a line begins with, in any case. */
export const opens = (form: string): RegExp => new RegExp(`^(?:${form})`, 'iu');
