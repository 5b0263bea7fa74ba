/** The table to lay beside Utenfor-regnskapet. */
import type { OutsideAccount } from '../analysis/comparison.js';
import { formatNumber, formatShare, formatSigned } from './numbers.js';
import type { Table } from './table.js';
import { differenceText } from './texts.js';
import type { Voice } from './voice.js';

/** What the spreadsheet asks for and gives, one row each. */
export function outsideTable(account: OutsideAccount, voice: Voice): Table {
  const words = voice.words.ministry.outside;
  const { payers } = voice.words.ministry.accounts;
  const { language } = voice;
  const kroner = (value: number | null): string => (value === null ? '' : formatSigned(value, -3, language));
  const rows: string[][] = [
    [
      words.rows.targetGroup,
      [account.title, account.targetGroup].flatMap((part) => part?.[language] ?? []).join(': '),
    ],
    [words.rows.participants, differenceText(account.participants, voice, 'short').replace('+', '')],
    [words.rows.cost, account.measureCost === null ? '' : formatNumber(account.measureCost, -3, language)],
    ...account.success.map(({ horizon, participants, shadows }) => [
      words.success(horizon),
      words.successValue(
        formatShare(participants, language),
        formatShare(shadows, language),
        formatSigned((participants - shadows) * 100, 0, language),
      ),
    ]),
    [words.rows.benefits, kroner(account.benefitsSaved)],
    ...account.saved.flatMap(({ payer, each }) =>
      each === null
        ? []
        : [[words.saved(payers[payer as keyof typeof payers]), differenceText(each, voice, 'with-band')]],
    ),
    [words.rows.taxes, kroner(account.taxesGained)],
  ];
  return {
    columns: [
      { title: words.columns.what, kind: 'text' },
      { title: words.columns.value, kind: 'text' },
    ],
    rows,
  };
}
