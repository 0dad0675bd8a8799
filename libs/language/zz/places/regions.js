/** Regions that are no ISO subdivision and lie in one country for certain. Keys as of `placeKey`. */
export const REGIONS = {
    'balochistan province': 'PK-BA',
    'bay area': 'US-CA',
    'black forest': 'DE-BW',
    'cape cod': 'US-MA',
    'capitol hill': 'US-DC',
    chechnya: 'RU-CE',
    cornwall: 'GB-ENG',
    darfur: 'SD',
    'district of columbia': 'US-DC',
    donbas: 'UA',
    donbass: 'UA',
    'downing street': 'GB-ENG',
    gaza: 'PS',
    'gaza strip': 'PS',
    'great britain': 'GB',
    'gulf coast': 'US',
    hollywood: 'US-CA',
    'iraqi kurdistan': 'IQ',
    kremlin: 'RU-MOW',
    'long island': 'US-NY',
    manhattan: 'US-NY',
    midwest: 'US',
    'new england': 'US',
    'niger delta': 'NG',
    'northern ireland': 'GB-NIR',
    queens: 'US-NY',
    'red square': 'RU-MOW',
    scotland: 'GB-SCT',
    'scottish highlands': 'GB-SCT',
    siberia: 'RU',
    'silicon valley': 'US-CA',
    sinai: 'EG',
    'sinai peninsula': 'EG',
    'staten island': 'US-NY',
    bronx: 'US-NY',
    brooklyn: 'US-NY',
    'times square': 'US-NY',
    'wall street': 'US-NY',
    'west bank': 'PS',
    'white house': 'US-DC',
};
/**
 * Names that lie in several countries, in none, or in one that is disputed: they have no code, though a town
 * somewhere bears the name. Keys as of `placeKey`.
 */
export const UNCODED = new Set(`abkhazia|africa|alps|amazon|americas|andes|antarctic|arab world|arctic|asia|atlantic|balkans|baltic|baltics|
  baltic sea|black sea|borneo|caribbean|caucasus|central america|central asia|congo|east|east asia|eastern europe|
  europe|far east|golan|golan heights|gulf|himalayas|horn of africa|indian ocean|ireland island|jupiter|kashmir|
  korea|korean peninsula|kosovo|kurdistan|latin america|maghreb|mars|mediterranean|mekong|mercury|middle east|moon|
  nagorno karabakh|new guinea|nile|north|north africa|north america|north pole|north sea|oceania|pacific|
  persian gulf|rhine|sahara|sahel|scandinavia|south|south america|south china sea|south ossetia|south pole|
  southeast asia|strait of hormuz|suez canal|transnistria|venus|west|west africa|western balkans|danube|volga|
  dnieper|jordan river|gulf of mexico|english channel|bering strait`
    .split('|')
    .map((name) => name.trim()));
/** What the news means by a bare name, where the number of people would not say it: country or subdivision. */
export const PRIME = {
    athens: 'GR',
    barcelona: 'ES',
    cordoba: '',
    granada: 'ES',
    hyderabad: 'IN',
    manchester: 'GB',
    naples: 'IT',
    newcastle: '',
    oxford: 'GB',
    punjab: '',
    'saint petersburg': 'RU',
    santiago: 'CL',
    toledo: '',
    tripoli: 'LY',
    valencia: 'ES',
    venice: 'IT',
    vienna: 'AT',
};
