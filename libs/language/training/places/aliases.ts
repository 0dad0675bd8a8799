/** What the news calls a city that GeoNames has under another name: country, GeoNames name, names in the news. */
export const ALIASES: ReadonlyMap<string, readonly string[]> = new Map(
  `
  AF Mazār-e Sharīf = Mazar-i-Sharif
  BE Antwerpen = Antwerp
  BE Brugge = Bruges
  BE Gent = Ghent
  CA Québec = Quebec City
  CH Genève = Geneva
  CN Beijing = Peking
  CN Guangzhou = Canton
  DE Frankfurt am Main = Frankfurt
  DE Köln = Cologne
  DE Nürnberg = Nuremberg
  DK Århus = Aarhus
  EG Cairo = Al Qahirah
  ES Sevilla = Seville
  IL Tel Aviv = Tel Aviv-Yafo
  IN Bengaluru = Bangalore
  IN Chennai = Madras
  IN Kolkata = Calcutta
  IN Mumbai = Bombay
  IN Prayagraj = Allahabad
  IQ Al Fallūjah = Fallujah
  IQ As Sulaymānīyah = Sulaymaniyah
  IQ Basrah = Basra
  IQ Erbil = Irbil
  IR Eşfahān = Isfahan
  KZ Nur-Sultan = Astana
  LY Darnah = Derna
  LY Mişrātah = Misrata
  MA Fès = Fez
  MA Marrakesh = Marrakech
  MM Nay Pyi Taw = Naypyitaw
  MM Yangon = Rangoon
  MN Ulan Bator = Ulaanbaatar
  MX Acapulco de Juárez = Acapulco
  MX Juárez = Ciudad Juarez
  MX León de los Aldama = Leon
  MY George Town = Penang
  PA Panamá = Panama City
  PH Cebu City = Cebu
  PS Dayr al Balaḩ = Deir al-Balah
  PS Gaza = Gaza City
  PS Jabālyā = Jabaliya, Jabalia
  PS Janīn = Jenin
  PS Khān Yūnis = Khan Younis
  RO Cluj-Napoca = Cluj
  RU Groznyy = Grozny
  RU Nizhniy Novgorod = Nizhny Novgorod
  RU Rostov-na-Donu = Rostov-on-Don
  RU Saint Petersburg = Leningrad
  SD Geneina = El Geneina
  SD Wad Medani = Wad Madani
  SE Göteborg = Gothenburg
  SO Hargeysa = Hargeisa
  SY Al Qāmishlī = Qamishli
  SY Ar Raqqah = Raqqa
  SY Deir ez-Zor = Deir el-Zour
  SY ‘Ayn al ‘Arab = Kobani
  UA Avdiyivka = Avdiivka
  UA Berdyansk = Berdiansk
  UA Energodar = Enerhodar
  UA Izyum = Izium
  UA Kyiv = Kiev
  UA Kryvyy Rih = Kryvyi Rih
  UA Mykolayiv = Mykolaiv
  UA Odessa = Odesa
  UA Slov’yans’k = Sloviansk
  UA Syevyerodonets’k = Sievierodonetsk, Severodonetsk
  UA Vinnytsya = Vinnytsia
  UA Zaporizhia = Zaporizhzhia
  US New York City = New York
  VN Ho Chi Minh City = Saigon
  YE Al Ḩudaydah = Hodeida, Hodeidah
  YE Ta‘izz = Taiz
  `
    .trim()
    .split('\n')
    .map((line) => {
      const [, country, name, others] = /^\s*(..) (.+) = (.+)$/.exec(line) as RegExpExecArray;
      return [`${country} ${name}`, (others as string).split(', ')];
    }),
);
