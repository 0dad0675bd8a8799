/** The scheme of the IPTC's subject codes, which NITF and NewsML 1 name subjects by. */
export const subjectCodes = 'http://cv.iptc.org/newscodes/subjectcode/';

// The first level of the codes; the six digits behind refine it.
const firstLevel: Readonly<Record<string, string>> = {
  '01': 'arts, culture and entertainment',
  '02': 'crime, law and justice',
  '03': 'disaster and accident',
  '04': 'economy, business and finance',
  '05': 'education',
  '06': 'environmental issue',
  '07': 'health',
  '08': 'human interest',
  '09': 'labour',
  '10': 'lifestyle and leisure',
  '11': 'politics',
  '12': 'religion and belief',
  '13': 'science and technology',
  '14': 'social issue',
  '15': 'sport',
  '16': 'unrest, conflicts and war',
  '17': 'weather',
};

/** What a subject code is about at its first level; undefined when it is none. */
export const subjectNameOf = (code: string): string | undefined =>
  /^\d{8}$/.test(code) ? firstLevel[code.slice(0, 2)] : undefined;
