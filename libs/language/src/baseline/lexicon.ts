const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s*\n\s*|\s*,\s*/));

/** Words before a person's name. */
export const TITLES = words(
  'Mr, Mrs, Ms, Dr, Prof, Sir, Dame, Lord, Lady, President, Minister, Premier, Chancellor, Senator, Governor, Mayor, General, Colonel, Captain, Judge, Justice, Director, Secretary, King, Queen, Prince, Princess, Pope, Coach, Inspector, Sergeant, Commissioner, Ambassador, Chairman, Chairwoman, Envoy, Spokesperson, Spokesman, Spokeswoman, Engineer',
);

/** Common first names: a run that begins with one is a person, initials and all. */
export const FIRST_NAMES = words(
  'Adam, Ahmed, Alan, Alexander, Alice, Ali, Amina, Andrew, Angela, Ann, Anna, Anne, Anthony, Antonio, Barbara, Benjamin, Boris, Brian, Carlos, Carol, Charles, Chen, Christine, Claire, Daniel, David, Deborah, Diana, Dmitry, Donald, Edward, Elena, Elizabeth, Emily, Emma, Eric, Fatima, Francis, Frank, Gary, George, Giorgia, Hans, Hassan, Helen, Henry, Ibrahim, Igor, Ivan, Jack, James, Jane, Jean, Jennifer, Joe, John, Jose, Joseph, Juan, Julia, Karen, Kevin, Kim, Laura, Li, Linda, Louis, Lucas, Luis, Marco, Maria, Mark, Martin, Mary, Michael, Miguel, Mohammed, Muhammad, Nancy, Natalia, Nicolas, Olaf, Olga, Oliver, Omar, Patricia, Patrick, Paul, Pedro, Peter, Philip, Pierre, Rachel, Rafael, Ravi, Richard, Robert, Ruth, Samuel, Sarah, Sergei, Simon, Sofia, Stephen, Susan, Thomas, Timothy, Ursula, Viktor, Vladimir, Volodymyr, Wang, William, Yusuf, Zhang',
);

/** Last or first words of an organisation's name. */
export const ORGANISATION_WORDS = words(
  'Inc, Ltd, Corp, Co, Company, Group, Bank, University, College, Institute, Ministry, Department, Agency, Authority, Council, Committee, Commission, Parliament, Senate, Congress, Court, Party, Union, League, Association, Federation, Foundation, Police, Army, Navy, Club, United, Hospital, Airlines, Airways, Motors, Energy, Holdings, Partners, News, Times, Post, Press, Office, Board, Bureau, Society, Service, Services, Trust, Register, Registry, Station, Museum, School, Centre, Center, Fund, Fishermen, Workers, Farmers, Network, Organization, Organisation, Nations, Alliance, Guard, Forces, Tribunal, Exchange, Observatory, Laboratory, Academy, Orchestra, Theatre',
);

/** Places that stand alone. */
export const PLACES = words(
  'Afghanistan, Africa, Albania, Algeria, Argentina, Armenia, Asia, Australia, Austria, Azerbaijan, Bangladesh, Belarus, Belgium, Bolivia, Bosnia, Brazil, Bulgaria, Cambodia, Canada, Chile, China, Colombia, Croatia, Cuba, Cyprus, Denmark, Ecuador, Egypt, Estonia, Ethiopia, Europe, Finland, France, Georgia, Germany, Ghana, Greece, Haiti, Hungary, Iceland, India, Indonesia, Iran, Iraq, Ireland, Israel, Italy, Jamaica, Japan, Jordan, Kenya, Kosovo, Kuwait, Latvia, Lebanon, Libya, Lithuania, Malaysia, Mali, Mexico, Moldova, Mongolia, Morocco, Myanmar, Nepal, Netherlands, Nigeria, Norway, Pakistan, Palestine, Panama, Peru, Philippines, Poland, Portugal, Qatar, Romania, Russia, Rwanda, Scotland, Senegal, Serbia, Singapore, Slovakia, Slovenia, Somalia, Spain, Sudan, Sweden, Switzerland, Syria, Taiwan, Thailand, Tunisia, Turkey, Uganda, Ukraine, Uruguay, Venezuela, Vietnam, Wales, Yemen, Zambia, Zimbabwe, Amsterdam, Athens, Baghdad, Bangkok, Barcelona, Beijing, Berlin, Bern, Brussels, Bucharest, Budapest, Cairo, Chicago, Copenhagen, Damascus, Delhi, Dublin, Geneva, Hamburg, Helsinki, Istanbul, Jakarta, Jerusalem, Johannesburg, Kabul, Kyiv, Lagos, Lisbon, London, Madrid, Manila, Melbourne, Milan, Moscow, Mumbai, Munich, Nairobi, Oslo, Paris, Prague, Riga, Rome, Seoul, Shanghai, Sofia, Stockholm, Sydney, Tehran, Tokyo, Toronto, Vienna, Vilnius, Warsaw, Washington, Zurich, California, Texas, Florida, Abu Dhabi, Hong Kong, New York, Los Angeles, San Francisco, New Zealand, North Korea, South Korea, South Africa, Saudi Arabia, Sri Lanka, United States, United Kingdom, United Arab Emirates, Costa Rica, New Delhi, Tel Aviv, Czech Republic',
);

/** Dates are no names. */
export const CALENDAR = words(
  'Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, January, February, March, April, May, June, July, August, September, October, November, December, Christmas, Easter',
);

/** Capitalised words that name neither person, organisation nor place. */
export const OTHERS = words(
  'English, French, German, Russian, American, British, Chinese, European, Ukrainian, Iranian, Israeli, Italian, Spanish, Western, Eastern, Northern, Southern, Internet',
);

/** Words that begin sentences with a capital and are seldom names. */
export const FUNCTION_WORDS = words(
  'The, A, An, In, On, At, By, For, From, To, Of, With, Without, After, Before, During, While, When, Where, Who, What, Why, How, If, As, But, And, Or, Nor, So, Yet, It, Its, He, His, She, Her, They, Their, We, Our, You, Your, I, My, This, That, These, Those, There, Here, Then, Now, Not, No, Yes, Some, Many, Most, More, Few, All, Both, Each, Every, Any, Other, Another, One, Two, Three, Four, Five, Six, Seven, Eight, Nine, Ten, Also, Although, Though, However, Despite, Since, Until, Because, About, Over, Under, Between, Among, Against, Speaking, According, Last, Next, First, Second, Officials, Police, Residents, Analysts, Critics, Ahead, Beyond, Given, Negotiators, Tens, Hundreds, Thousands, Civilians, Heavy, Deep, Look',
);
