const calls =
  'ATTENTION|ATTN|ACHTUNG|NOTES?(?: THAT)?|NOTICE|ADVISORY|MESSAGE|MEMO|REMINDER|WARNING|IMPORTANT|URGENT|FLASH|BULLETIN(?! (?:KILL|ELIMINATION))|DEAR|PLEASE|KINDLY|MERCI DE|PRIÈRE DE|VEUILLEZ|NB|HINWEIS|BITTE|WICHTIG|EILT|NOTA|AVIS|AVISO|ATENCIÓN|ATTENZIONE|LET OP|OBS';
const roles =
  "EDS?|EDITOR(?:S|['’]S)?|DESKS?|CLIENTS|CUSTOMERS|MEMBERS|SUBSCRIBERS|BROADCASTERS|COLLEAGUES|NEWSROOMS|REDAKTION(?:EN)?|RÉDACTIONS?|RÉDACTEURS|REDACTORES|EDITORES|REDACCIONES|REDATTORI|REDAZIONI|REDACTIES?|REDAKTIONER(?:NA)?|REDAKSJONE(?:N|NE|R)";
const to = 'TO|FOR|FROM|AND|AN|FÜR|AUX?|À|A|AI|ALLE|AAN|VOOR|TIL|TILL';
const all = 'ALL|THE|OUR|NEWS|PICTURE|PHOTO|NIGHT|DUTY|DIE|LES|LA|LOS|LAS|DE';

// Each word can be read in one way only: two ways would take a time that doubles with every word.
const role = String.raw`(?:(?:${to})\s+)?(?:(?:${all})\s+){0,3}(?:${roles})(?:\s+ONLY)?`;
const address = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:(?:${calls}|${role})(?![\p{L}\p{N}])[^\p{L}\p{N}]*)*`,
  'iu',
);
const editors = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${roles})(?:\s+(?:ONLY|NOTE))?\s*[^\p{L}\p{N}\s]`,
  'iu',
);

/** A line without the words before it that say whom it is for, and without marks before its first word. */
export const withoutAddress = (line: string): string => line.replace(address, '');

/** Whether a line begins with whom it is for, set off by a mark, as 'Eds: …' and 'ATTENTION EDITORS - …' do. */
export const isToEditors = (line: string): boolean => editors.test(address.exec(line)?.[0] ?? '');
