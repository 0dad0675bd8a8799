/** Signs and letters before the number, joined as the text has them, in lower case. */
export const PREFIX: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['us$', 'USD'],
  ['u.s.$', 'USD'],
  ['a$', 'AUD'],
  ['au$', 'AUD'],
  ['c$', 'CAD'],
  ['ca$', 'CAD'],
  ['nz$', 'NZD'],
  ['hk$', 'HKD'],
  ['s$', 'SGD'],
  ['r$', 'BRL'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['₪', 'ILS'],
]);

/** ISO 4217 codes that texts write before or after the number. */
export const CODE: ReadonlySet<string> = new Set(
  'USD EUR GBP JPY CNY CHF CAD AUD NZD SEK NOK DKK INR PKR RUB BRL ZAR KRW MXN SGD HKD TRY PLN CZK HUF ILS AED SAR'.split(
    ' ',
  ),
);

/** Names that mean one currency wherever they are written. */
export const NAME: ReadonlyMap<string, string> = new Map([
  ['dollar', 'USD'],
  ['euro', 'EUR'],
  ['yen', 'JPY'],
  ['yuan', 'CNY'],
  ['renminbi', 'CNY'],
  ['ruble', 'RUB'],
  ['rouble', 'RUB'],
  ['hryvnia', 'UAH'],
  ['zloty', 'PLN'],
  ['forint', 'HUF'],
  ['shekel', 'ILS'],
  ['baht', 'THB'],
  ['ringgit', 'MYR'],
  ['rupiah', 'IDR'],
  ['naira', 'NGN'],
  ['rand', 'ZAR'],
  ['taka', 'BDT'],
]);

/** Names that several countries share, by the dateline's country. */
export const SHARED: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  [
    'rupee',
    new Map([
      ['IN', 'INR'],
      ['PK', 'PKR'],
      ['LK', 'LKR'],
      ['NP', 'NPR'],
    ]),
  ],
  [
    'peso',
    new Map([
      ['MX', 'MXN'],
      ['AR', 'ARS'],
      ['CO', 'COP'],
      ['PH', 'PHP'],
      ['CU', 'CUP'],
    ]),
  ],
  ['franc', new Map([['CH', 'CHF']])],
  ['krona', new Map([['SE', 'SEK']])],
  ['kronor', new Map([['SE', 'SEK']])],
  [
    'krone',
    new Map([
      ['NO', 'NOK'],
      ['DK', 'DKK'],
    ]),
  ],
  [
    'kroner',
    new Map([
      ['NO', 'NOK'],
      ['DK', 'DKK'],
    ]),
  ],
  ['lira', new Map([['TR', 'TRY']])],
  ['dinar', new Map([['IQ', 'IQD']])],
  ['riyal', new Map([['SA', 'SAR']])],
  [
    'pound',
    new Map([
      ['GB', 'GBP'],
      ['EG', 'EGP'],
      ['LB', 'LBP'],
      ['SY', 'SYP'],
    ]),
  ],
  ['won', new Map([['KR', 'KRW']])],
]);

/** Nationality and name: certain anywhere. */
export const NATIONAL: ReadonlyMap<string, string> = new Map([
  ['us dollar', 'USD'],
  ['u.s. dollar', 'USD'],
  ['american dollar', 'USD'],
  ['canadian dollar', 'CAD'],
  ['australian dollar', 'AUD'],
  ['zealand dollar', 'NZD'],
  ['singapore dollar', 'SGD'],
  ['kong dollar', 'HKD'],
  ['british pound', 'GBP'],
  ['pound sterling', 'GBP'],
  ['egyptian pound', 'EGP'],
  ['lebanese pound', 'LBP'],
  ['swiss franc', 'CHF'],
  ['indian rupee', 'INR'],
  ['pakistani rupee', 'PKR'],
  ['lankan rupee', 'LKR'],
  ['nepalese rupee', 'NPR'],
  ['mexican peso', 'MXN'],
  ['argentine peso', 'ARS'],
  ['colombian peso', 'COP'],
  ['philippine peso', 'PHP'],
  ['chilean peso', 'CLP'],
  ['swedish krona', 'SEK'],
  ['swedish kronor', 'SEK'],
  ['norwegian krone', 'NOK'],
  ['norwegian kroner', 'NOK'],
  ['danish krone', 'DKK'],
  ['danish kroner', 'DKK'],
  ['turkish lira', 'TRY'],
  ['iraqi dinar', 'IQD'],
  ['kuwaiti dinar', 'KWD'],
  ['saudi riyal', 'SAR'],
  ['iranian rial', 'IRR'],
  ['korean won', 'KRW'],
  ['japanese yen', 'JPY'],
  ['chinese yuan', 'CNY'],
]);
