import { describe } from 'vitest';
import { testTable } from '../../test/quantity-table.ts';

describe('money', () => {
  testTable(`
The deal is worth $1.5 billion.                       | "$1.5 billion" money 1500000000 USD
The deal is worth $1.5-billion.                       | "$1.5-billion" money 1500000000 USD
The deal is worth US$20,000.                          | "US$20,000" money 20000 USD
The deal is worth A$2m.                               | "A$2m" money 2000000 AUD
The deal is worth 1.2m euros.                         | "1.2m euros" money 1200000 EUR
The deal is worth 1.2 million euros.                  | "1.2 million euros" money 1200000 EUR
A 20,000-euro fine followed.                          | "20,000-euro" money 20000 EUR
The deal is worth £20bn.                              | "£20bn" money 20000000000 GBP
The deal is worth €5.50.                              | "€5.50" money 5.5 EUR
The deal is worth EUR 5 million.                      | "EUR 5 million" money 5000000 EUR
The deal is worth 5 million USD.                      | "5 million USD" money 5000000 USD
The deal is worth Rs 500 crore.                       | "Rs 500 crore" money 5000000000 INR
The deal is worth Rs. 500 crore.                      | "Rs. 500 crore" money 5000000000 INR
The deal is worth ₹2 lakh.                            | "₹2 lakh" money 200000 INR
The deal is worth ¥500.                               | "¥500" money 500 JPY
The deal is worth a million dollars.                  | "a million dollars" money 1000000 USD
The deal is worth five dollars.                       | "five dollars" money 5 USD
The deal is worth 5 million Canadian dollars.         | "5 million Canadian dollars" money 5000000 CAD
The deal is worth 5 million U.S. dollars.             | "5 million U.S. dollars" money 5000000 USD
The deal is worth 3 million Swiss francs.             | "3 million Swiss francs" money 3000000 CHF
The deal is worth 300 million South Korean won.       | "300 million South Korean won" money 300000000 KRW
The deal is worth 2 million pounds.                   | "2 million pounds" money 2000000 GBP
It costs millions of dollars.                         | "millions of dollars" money 1000000 USD <multiples-of>
It costs $10 to $12.                                  | "$10 to $12" money 10..12 USD
It costs $10-$12.                                     | "$10-$12" money 10..12 USD
It costs $10-12 million.                              | "$10-12 million" money 10000000..12000000 USD
It costs $5 billion to $10 billion.                   | "$5 billion to $10 billion" money 5000000000..10000000000 USD
It costs between $5 and $7.                           | "$5 and $7" money 5..7 USD
The price rose from $300 to $1 million.               | "$300" money 300 USD | "$1 million" money 1000000 USD
It costs more than $60,000.                           | "$60,000" money 60000 USD <more-than>
It costs up to £5,000 a year.                         | "£5,000" money 5000 GBP <at-most>
The fee is 14 million crowns.                         | "14 million" number 14000000 crowns
The fee is 900 pesos.                                 | "900" number 900 pesos
The note says Z$100 trillion.                         | "100 trillion" number 100000000000000
They have 5 won games.                                | "5" number 5 games
`);
});

describe('a name that several countries share, by the dateline', () => {
  testTable('The fee is 900 pesos. | "900 pesos" money 900 MXN', { dateline: 'MEXICO CITY (AP)' });
  testTable('The fee is Rs 900. | "Rs 900" money 900 PKR', { dateline: 'ISLAMABAD' });
  testTable('The fee is ¥900. | "¥900" money 900 CNY', { dateline: 'BEIJING, Feb. 17' });
});
