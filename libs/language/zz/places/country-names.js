/** What the news calls a country beside its names in the table, by ISO 3166-1 code. */
export const COUNTRY_NAMES = {
    AE: ['U.A.E.', 'UAE'],
    BA: ['Bosnia'],
    CD: ['DRC'],
    CF: ['CAR'],
    CV: ['Cape Verde'],
    CZ: ['Czech Republic'],
    GB: ['U.K.', 'UK', 'Britain'],
    GM: ['Gambia'],
    MK: ['Macedonia'],
    PS: ['Palestinian territories', 'Palestinian Territory'],
    RU: ['Soviet Russia'],
    SZ: ['Swaziland'],
    TL: ['East Timor'],
    TR: ['Turkey'],
    US: ['U.S.', 'US', 'U.S.A.', 'USA', 'America'],
};
/** Names in the table that the news uses for something else, or for two countries. */
export const NOT_COUNTRY_NAMES = new Set(['congo', 'saudi', 'emirates']);
/** Adjectives and peoples beside the one in the table, or claimed by two countries there. */
export const COUNTRY_ADJECTIVES = {
    AF: ['Afghani'],
    AR: ['Argentinian', 'Argentinean'],
    AZ: ['Azeri'],
    BD: ['Bangladeshi'],
    DK: ['Dane', 'Danish'],
    ES: ['Spaniard', 'Spanish'],
    FI: ['Finn', 'Finnish'],
    FR: ['French', 'Frenchman'],
    GB: ['Briton', 'U.K.'],
    HK: ['Hong Kong'],
    IE: ['Irish', 'Irishman'],
    IN: ['Indian'],
    IQ: ['Iraqi'],
    IS: ['Icelandic'],
    KZ: ['Kazakh'],
    NO: ['Norwegian'],
    NL: ['Dutch', 'Dutchman'],
    NZ: ['New Zealand'],
    PH: ['Philippine'],
    PL: ['Pole', 'Polish'],
    RS: ['Serb'],
    SA: ['Saudi'],
    SE: ['Swede', 'Swedish'],
    TR: ['Turk', 'Turkish'],
    US: ['American'],
    UZ: ['Uzbek'],
};
/** Peoples whose adjective says two countries. */
export const NOT_ADJECTIVES = new Set(['congolese', 'dominican', 'korean']);
