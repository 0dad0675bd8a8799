import { describe } from 'vitest';
import { testTable } from '../../test/quantity-table.ts';

describe('numbers in digits and words', () => {
  testTable(`
The lake holds 1,234.5 of them.                       | "1,234.5" number 1234.5
Orm counted 40 of them.                               | "40" number 40
They planted two dozen oaks.                          | "two dozen" number 24 oaks
They planted a dozen oaks.                            | "a dozen" number 12 oaks
They planted half a dozen oaks.                       | "half a dozen" number 6 oaks
A million bees swarmed.                               | "A million" number 1000000 bees
Half a million voters stayed at home.                 | "Half a million" number 500000 voters
A quarter of a million voters stayed.                 | "A quarter of a million" number 250000 voters
A quarter-million voters stayed.                      | "A quarter-million" number 250000 voters
About 1.5 million voters stayed.                      | "1.5 million" number 1500000 voters <about>
One and a half million voters stayed.                 | "One and a half million" number 1500000 voters
Twenty-three ships lay at anchor.                     | "Twenty-three" number 23 ships
Seven hundred and five sheep were shorn.              | "Seven hundred and five" number 705 sheep
They sheared two thousand three hundred sheep.        | "two thousand three hundred" number 2300 sheep
They sheared a hundred and twenty sheep.              | "a hundred and twenty" number 120 sheep
The scheme covers 2 lakh crore plants.                | "2 lakh crore" number 2000000000000 plants
The scheme covers 12,34,567 plants.                   | "12,34,567" number 1234567 plants
The site has 2.5m users.                              | "2.5m" number 2500000 users
The site has 3bn users.                               | "3bn" number 3000000000 users
Some 1.1 million homes lost power.                    | "1.1 million" number 1100000 homes <about>
The count stood at zero.
There were zero complaints.                           | "zero" number 0 complaints
`);
});

describe('what is counted', () => {
  testTable(`
The blast hurt 23 British soldiers.                   | "23" number 23 soldiers
A 12-member panel met.                                | "12" number 12 member
The five-nation summit ended.                         | "five" number 5 nation
The crash killed 14.                                  | "14" number 14
The crash left 14 dead and 3 missing.                 | "14" number 14 dead | "3" number 3 missing
They found 2,000 dead geese.                          | "2,000" number 2000 geese
Two police officers were hurt.                        | "Two" number 2 officers
They freed two Australians.                           | "two" number 2 Australians
They met two United Nations envoys.                   | "two" number 2 envoys
Three of the ships sank.                              | "Three" number 3 ships
Six more patients were moved.                         | "Six" number 6 patients
The vote drew 410 women and 12 men.                   | "410" number 410 women | "12" number 12 men
All 12 passed the test.                               | "12" number 12
Only 12, she said, were ripe.                         | "12" number 12
One man was shot.                                     | "One" number 1 man
The raid left one dead.                               | "one" number 1 dead
`);
});

describe('measures, by their symbol', () => {
  testTable(`
The road runs 30 km inland.                           | "30 km" number 30 km
The road runs 30km inland.                            | "30km" number 30 km
The road runs 30 kilometres inland.                   | "30 kilometres" number 30 km
A 30-kilometer road opened.                           | "30-kilometer" number 30 km
A 6.2-magnitude quake struck.                         | "6.2-magnitude" number 6.2 magnitude
The team kept its seven-point lead.                   | "seven-point" number 7 point
The index fell 120 points.                            | "120 points" number 120 point
Support rose two percentage points.                   | "two percentage points" number 2 percentage point
The bank cut rates by 25 basis points.                | "25 basis points" number 25 basis point
It reached 31 degrees Celsius.                        | "31 degrees Celsius" number 31 °C
It reached 31°C inland.                               | "31°C" number 31 °C
The fire burned 5,000 acres.                          | "5,000 acres" number 5000 acre
The park covers 12 square miles.                      | "12 square miles" number 12 mi²
Gusts reached 70 miles per hour.                      | "70 miles per hour" number 70 mph
The mill ground 410,000 tonnes of grain.              | "410,000 tonnes" number 410000 t
Wells gave 2 million barrels of oil.                  | "2 million barrels" number 2000000 bbl
The parcel weighed 20 pounds.                         | "20" number 20 pounds
She swam 6 to 8 miles.                                | "6 to 8 miles" number 6..8 mi
`);
});

describe('ranges, with their lower and upper end', () => {
  testTable(`
It feeds 10 to 12 people.                             | "10 to 12" number 10..12 people
It feeds 10-12 people.                                | "10-12" number 10..12 people
It feeds 10–12 people.                                | "10–12" number 10..12 people
It feeds between 10 and 12 people.                    | "10 and 12" number 10..12 people
It feeds two or three people.                         | "two or three" number 2..3 people
It feeds five to seven people.                        | "five to seven" number 5..7 people
It feeds 10 to 12 million people.                     | "10 to 12 million" number 10000000..12000000 people
The crew grew from 10 to 12 people.                   | "10" number 10 | "12" number 12 people
`);
});

describe('what the words around a number make of it', () => {
  testTable(`
More than 200 people came.                            | "200" number 200 people <more-than>
Over 200 people came.                                 | "200" number 200 people <more-than>
She handed over 200 keys.                             | "200" number 200 keys
Just over 200 people came.                            | "200" number 200 people <more-than>
At least 200 people came.                             | "200" number 200 people <at-least>
No fewer than 200 people came.                        | "200" number 200 people <at-least>
Some 200 people came.                                 | "200" number 200 people <about>
An estimated 200 people came.                         | "200" number 200 people <about>
Roughly 200 people came.                              | "200" number 200 people <about>
Nearly 200 people came.                               | "200" number 200 people <nearly>
Almost 200 people came.                               | "200" number 200 people <nearly>
Just under 200 people came.                           | "200" number 200 people <nearly>
Fewer than 200 people came.                           | "200" number 200 people <less-than>
As many as 200 people came.                           | "200" number 200 people <at-most>
Up to 200 people came.                                | "200" number 200 people <at-most>
No more than 200 people came.                         | "200" number 200 people <at-most>
She needs 200 or more.                                | "200" number 200 <at-least>
She needs 200 or so.                                  | "200" number 200 <about>
Dozens of people came.                                | "Dozens" number 12 people <multiples-of>
Hundreds came.                                        | "Hundreds" number 100 <multiples-of>
Tens of thousands of people came.                     | "Tens of thousands" number 10000 people <multiples-of>
Hundreds of thousands of people came.                 | "Hundreds of thousands" number 100000 people <multiples-of>
`);
});

describe('parts of a whole', () => {
  testTable(`
Three-quarters of the hall was empty.                 | "Three-quarters" number 0.75
Half of the hall was empty.                           | "Half" number 0.5
Half the hall was empty.                              | "Half" number 0.5
More than half stayed.                                | "half" number 0.5 <more-than>
A third of the hall was empty.                        | "A third" number 0.333333333333
Two-thirds voted.                                     | "Two-thirds" number 0.666666666667
A tenth of the crop was lost.                         | "A tenth" number 0.1
One in five children reads daily.                     | "One in five" number 0.2
Four out of 10 adults agreed.                         | "Four out of 10" number 0.4
Only 4 in 10 agreed.                                  | "4 in 10" number 0.4
She scored three in 12 games.                         | "three" number 3 | "12" number 12 games
It rained in the second half.
Lind scored before half-time.
`);
});

describe('numbers in names, labels and idioms are none', () => {
  testTable(`
An F-16 crossed the border.
COVID-19 closed the school.
Air Force One landed.
The G7 met, and so did the G-20.
The Group of 20 met.
An A320 and a Boeing 737 collided.
Flight 370 vanished.
Apollo 11 astronauts met.
Call 911 at once.
Call +1 202 555 0142 for seats.
Call (202) 555-0142 for seats.
Call 555-0142 for seats.
The shop at 123 Main Street closed.
She lives at 10 Downing Street.
Read page 4 of the report.
Turn to chapter three.
The No. 1 seed lost.
The world No 1 lost.
The #5 bus is late.
He played game 7 at home.
It was open 24/7.
The 9/11 inquiry ended.
It was a 50-50 call.
One cannot know.
This one is new, and that one is old.
No one came.
One of the best won.
They saw one another.
He is a two-time winner.
It was a two-way street.
The Big Four met.
Build 1.2.3 shipped.
Reach 192.168.0.1 first.
Write to user12 or log4j.
Play in 4-4-2 is dull.
They ran 100m.
In '75 it rained.
At one point it rained.
6. Rivers
Ten Hoopen spoke.
The 6-foot-9 guard, and a 6' 9" one, left.
It was built in or about 2001.
`);
});
