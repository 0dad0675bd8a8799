/**
 * GeoNames divisions whose English name is not that of the ISO 3166-2 subdivision they are, each with its code:
 * `UA.05` is UA-14. An empty code says that none is known.
 */
export const DIVISIONS: ReadonlyMap<string, string> = new Map(
  `
  US 08=CO 11=DC DC=DC
  DE 08=RP
  FR 75=NAQ
  IT 17=32
  ES 07=IB 27=RI 29=MD 31=MC 32=NC 34=AS 39=CB 60=VC
  UA 01=71 02=74 03=77 04=12 05=14 06=26 07=63 08=65 09=68 10=35 11=43 12=30 13=32 14=09 15=46 16=48 17=51 18=53 19=56 20=40 21=59 22=61 23=05 24=07 25=21 26=23 27=18
  RU 06=ARK 11=BU 12=CE 15=CHU 27=KC 29=KEM 42=LEN 47=MOS 48=MOW 59=PRI 66=SPE 80=UD 87=YAN 93=ZAB
  IN 37=CG 39=UK 40=TS
  CN 20=NM
  MX 09=CMX 15=MEX
  PL 73=KP 81=PD 84=SK
  KR 01=49 03=45 06=42 14=47 16=46 17=44 20=48 22=50
  NG 11=FC
  EG 14=SHR
  SA 05=03 14=02
  IR 01=04 34=00
  IQ 01=AN 06=BB 08=DA 18=SD 19=
  SY 04=RA 05=SU
  CH SG=SG GR=GR BS=BS
  FI 05=06 07=16 10=04 11=15
  DK 18=82
  CZ 52=10 78=64 79=31 81=41 85=80 88=20
  BG 42=22
  AR 07=C
  CO 34=DC
  PE 07=CAL LMA=LMA
  CL 08=LI
  PH NCR=00 15=15
  MY 04=04
  SD 47=DW 49=DS 50=KS 55=DN 60=DE
  CD 04=KE
  AF 39=URU
  NZ F4=MBH
  VE 25=A
  VN 01=HN 79=SG
  PS GZ= WE=
  RS SE=
  `
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [country, ...pairs] = line.trim().split(' ');
      return pairs.map((pair): [string, string] => {
        const [division, code] = pair.split('=');
        return [`${country}.${division}`, code ? `${country}-${code}` : ''];
      });
    }),
);
