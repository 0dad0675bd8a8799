const words = (text) => new Set(text.trim().split(/\s+/));
/** What a person may be called, in the singular and small letters. */
export const ROLE_NOUNS = words(`
  accountant activist actor actress adjutant administrator admiral adviser advisor advocate agent aide ally ambassador
  analyst anchor anchorman announcer anthropologist apprentice archaeologist archbishop archdeacon architect artist
  assistant associate astronaut astronomer athlete attorney author ayatollah babysitter backbencher baker ballerina
  banker banner baron baroness barrister batsman battalion bassist beekeeper benefactor billionaire biographer biologist
  bishop blogger boss bowler boxer boyfriend brigadier broadcaster broker brother builder bureaucrat businessman
  businesswoman butcher campaigner candidate captain cardinal caretaker carpenter cartoonist caseworker cashier
  ceo celebrity cellist centre chair chairman chairperson chairwoman champion chancellor chaplain chef chemist chief
  choreographer cleaner clergyman cleric clerk climatologist climber clinician co-author co-chair co-founder co-host
  co-leader co-owner coach colleague collector colonel columnist comedian commander commandant commissioner committeeman
  companion composer comptroller conductor congressman congresswoman conservationist constable consultant contractor
  controller coordinator coroner corporal correspondent councillor councilman councilman councilor councilwoman counsel
  counselor counterpart cousin creator critic curator cyclist dancer daughter deacon dealer dean defendant defender
  delegate demonstrator dentist deputy designer detective developer dictator diplomat director dissident doctor drummer
  driver duchess duke ecologist economist editor educator elder electrician emir emissary emperor empress engineer
  entrepreneur envoy epidemiologist executive expert explorer farmer father fiance fiancee fiancé fiancée financier
  firebrand firefighter fisherman flautist footballer foreman forester forward founder friend fugitive gardener general
  geologist geophysicist girlfriend goalkeeper goalie governor graduate grandfather grandmother grandson granddaughter
  guard guardian guerrilla guide guitarist gunman gymnast gynaecologist head headmaster headmistress heir heiress
  historian host hostage housewife hunter husband hydrologist imam immunologist inspector instructor intern interpreter
  inventor investigator investor janitor jihadist jockey journalist judge juror justice keeper king landlord laureate
  lawmaker lawyer leader lecturer legend legislator librarian lieutenant linebacker linguist lobbyist magistrate
  magnate major manager marshal mastermind mathematician mayor mechanic mediator member mentor merchant meteorologist
  midfielder midwife migrant militant millionaire miner minister missionary model moderator monarch monk moderator
  mother mountaineer mp musician nanny negotiator neighbor neighbour nephew neurologist neurosurgeon newscaster niece
  nominee novelist nun nurse nutritionist observer official officer oligarch ombudsman ombudswoman operator opponent
  organiser organizer owner painter paramedic parent parliamentarian partner passenger pastor patient patriarch
  pediatrician performer philanthropist philosopher photographer physician physicist pianist pilot pitcher plaintiff
  player playwright plumber poet policeman policewoman politician pollster pope porter postman predecessor premier
  presenter president pretender priest prime-minister prince princess principal printer prisoner producer professor
  programmer propagandist prosecutor protester protestor provost psychiatrist psychologist publicist publisher pundit
  pupil quarterback queen rabbi racer ranger rapper rebel receiver recruiter recruit rector referee refugee registrar
  relative reporter representative rep reps researcher resident restaurateur retiree reverend rider rival rower ruler
  runner sailor scholar schoolteacher scientist screenwriter sculptor seamstress secretary secretary-general seismologist
  senator sen sens separatist sergeant servant settler sheik sheikh sheriff shareholder shepherd shooter shopkeeper
  singer sister skier skipper smuggler sociologist soldier solicitor son songwriter spokesman spokesperson spokeswoman
  sprinter staffer statesman statistician stepfather stepmother stepson strategist striker student successor
  sultan superintendent superstar supervisor supporter surgeon surveyor survivor suspect swimmer tailor teacher teammate
  technician teenager tenant tenor theologian therapist trader trainer translator treasurer tribesman trooper trustee
  tutor tycoon umpire uncle aunt undersecretary veteran vet vice-chairman vice-president victim violinist virologist
  volcanologist volunteer waiter waitress warden warlord warrior weightlifter welder whistleblower widow widower wife
  winger winner witness woodworker worker wrestler writer youth zoologist gov gen col capt lt sgt maj adm cmdr prof
  prof reps gens govs chancellor vice-chancellor interlocutor powerbroker kingmaker strongman ringleader organiser
`);
/** What an organisation may be called. */
export const ORGANISATION_NOUNS = words(`
  agency airline alliance army arm association authority automaker bank body broadcaster brokerage bureau carmaker
  carrier chain charity club coalition college commission committee company conglomerate consortium cooperative
  corporation council court daily developer distributor drugmaker exchange faction federation firm foundation fund giant
  government group grouping hospital insurer institute institution junta lab laboratory league lender magazine maker
  manufacturer militia ministry movement museum network newspaper ngo nonprofit office operator organisation organization
  outlet parliament party platform producer provider publisher regulator retailer school service start-up startup store
  subsidiary supermarket supplier team tabloid think-tank thinktank tribunal trust union university utility watchdog
  website weekly
`);
/** Last parts of words for people that need no list: "plasterwoman", "ethnomusicologist". */
export const ROLE_ENDING = /(?:ologist|ographer|man|woman|person|maker|player|keeper|worker|owner|writer|holder|fighter|leader|preneur|ician|minder|seller)$/;
/** After an article, these too: "a glazier", "an electioneer". */
export const LOOSE_ENDING = /(?:er|or|ist|ian|ant|ee|eur|arch|crat)$/;
/** Two words of which the second is no role by itself: "attorney general". */
export const SECOND_WORDS = words('general elect designate emeritus minister');
