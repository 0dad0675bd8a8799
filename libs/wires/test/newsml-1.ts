/** What a NewsML 1 item of a test says. */
export interface Newsml1Said {
  readonly id?: string;
  readonly revision?: number;
  readonly previous?: number;
  readonly update?: 'N' | 'U' | 'A';
  readonly created?: string;
  /** `NewsManagement` behind the times. */
  readonly status?: string;
  /** What follows the management. */
  readonly content?: string;
}

const whole =
  '<NewsComponent Duid="c"><NewsLines Duid="lines"><HeadLine Duid="head">Ferry adds crossings</HeadLine></NewsLines>' +
  '<ContentItem Duid="text"><DataContent><p>It sails &amp; returns.</p><p>Tickets stay at 12 euros.</p></DataContent></ContentItem></NewsComponent>';

export const usable = '<Status FormalName="Usable"/>';

/** Another text for the item. */
export const textOf = (...paragraphs: readonly string[]): string =>
  `<ContentItem Duid="text"><DataContent>${paragraphs.map((each) => `<p>${each}</p>`).join('')}</DataContent></ContentItem>`;

export const newsItem = ({
  id = 'ferry',
  revision = 1,
  previous = revision - 1,
  update = 'N',
  created = `20260301T1${revision}0000+0200`,
  status = usable,
  content = whole,
}: Newsml1Said = {}): string =>
  `<NewsItem xml:lang="en"><Identification><NewsIdentifier><ProviderId>wire.example</ProviderId><DateId>20260301</DateId><NewsItemId>${id}</NewsItemId><RevisionId PreviousRevision="${previous}" Update="${update}">${revision}</RevisionId></NewsIdentifier></Identification><NewsManagement><ThisRevisionCreated>${created}</ThisRevisionCreated>${status}</NewsManagement>${content}</NewsItem>`;

export const newsml = (said: Newsml1Said = {}, topics = ''): string =>
  `<NewsML Version="1.2">${topics}${newsItem(said)}</NewsML>`;

/** Only the management, for a revision that is there. */
export const managed = (said: Newsml1Said): string => newsml({ update: 'A', content: '', ...said });

/** Parts of the revision before. */
export const updated = (instructions: string, said: Newsml1Said = {}): string =>
  newsml({ revision: 2, update: 'U', content: `<Update>${instructions}</Update>`, ...said });
