import type { CanceledPackage, WithheldPackage } from '@quickwire/contracts';

/** What a reader has to do about a story that may not be used. */
export const noticeOf = ({ pubStatus, version }: CanceledPackage | WithheldPackage): string => {
  switch (pubStatus) {
    case 'canceled':
      return `Version ${version} withdraws this story. Take down every earlier version.`;
    case 'withheld':
      return `Version ${version} withholds this story. Take down every earlier version until a later one is usable.`;
  }
};
