/** Newsroom abbreviations of states and provinces after a town, without full stops and in small letters. */
export const ABBREVIATIONS = Object.fromEntries(`ala AL|ariz AZ|ark AR|calif CA|colo CO|conn CT|del DE|fla FL|ga GA|ill IL|ind IN|kan KS|ky KY|la LA|md MD|
  mass MA|mich MI|minn MN|miss MS|mo MO|mont MT|neb NE|nev NV|nh NH|nj NJ|nm NM|ny NY|nc NC|nd ND|okla OK|ore OR|
  pa PA|ri RI|sc SC|sd SD|tenn TN|tex TX|vt VT|va VA|wash WA|wva WV|wis WI|wyo WY|dc DC`
    .split('|')
    .map((pair) => {
    const [short = '', code = ''] = pair.trim().split(' ');
    return [short, `US-${code}`];
})
    .concat([
    ['alta', 'CA-AB'],
    ['bc', 'CA-BC'],
    ['man', 'CA-MB'],
    ['ont', 'CA-ON'],
    ['que', 'CA-QC'],
    ['sask', 'CA-SK'],
    ['nsw', 'AU-NSW'],
    ['vic', 'AU-VIC'],
    ['qld', 'AU-QLD'],
]));
