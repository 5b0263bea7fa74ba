import { AGE_BANDS, PARENTS_EDUCATION, SEXES } from '../../../vocabulary/codes.js';
import type { PeopleFound } from '../../engine/follow-messages.js';
import { useApp } from '../../shell/app.js';
import { withExtra, type Choice } from './choice.js';

interface Option {
  readonly value: string;
  readonly text: string;
}

/** Traits to pick a person by, and the next draw among those who have them. */
export function Picker({ choice, found }: { readonly choice: Choice; readonly found: PeopleFound | null }) {
  const { words, language, address, change } = useApp();
  const { life } = words;
  const { traits, turn, world } = choice;
  const set = (changes: Readonly<Record<string, string | null>>): void => {
    change({ extra: withExtra(address.extra, { 'life.start': null, ...changes }) });
  };
  const anybody: Option = { value: '', text: life.anybody };
  const named = (codes: readonly string[], names: Readonly<Record<string, string>>): Option[] =>
    codes.map((code) => ({ value: code, text: names[code] ?? code }));
  const titles = language === 'en' ? 'en' : 'nb';
  const measures = found?.measures ?? [];
  const chosen = traits.measure ?? 'anybody';
  return (
    <section class="card picker" aria-label={life.whom}>
      <h2>{life.whom}</h2>
      <div class="fields">
        <Field
          label={life.measure}
          value={chosen}
          options={[
            { value: 'any', text: life.anyMeasure },
            { value: 'none', text: life.noMeasure },
            { value: 'anybody', text: life.anybody },
            ...measures.map(({ id, title }) => ({ value: id, text: title[titles] })),
            // A link's measure stands in the list before the list is there.
            ...(['any', 'none', 'anybody', ...measures.map(({ id }) => id)].includes(chosen)
              ? []
              : [{ value: chosen, text: chosen }]),
          ]}
          set={(value) => {
            set({ 'life.measure': value, 'life.turn': null });
          }}
        />
        <Field
          label={life.sex}
          value={traits.sex ?? ''}
          options={[anybody, ...named(SEXES, life.sexes)]}
          set={(value) => {
            set({ 'life.sex': value === '' ? null : value, 'life.turn': null });
          }}
        />
        <Field
          label={life.age}
          value={traits.age ?? ''}
          options={[anybody, ...AGE_BANDS.map((band) => ({ value: band, text: life.years(band) }))]}
          set={(value) => {
            set({ 'life.age': value === '' ? null : value, 'life.turn': null });
          }}
        />
        <Field
          label={life.parents}
          value={traits.parents ?? ''}
          options={[anybody, ...named(PARENTS_EDUCATION, life.parentsNames)]}
          set={(value) => {
            set({ 'life.parents': value === '' ? null : value, 'life.turn': null });
          }}
        />
        <Field
          label={life.world}
          value={world}
          options={[
            { value: 'scenario', text: life.worlds.scenario },
            { value: 'base', text: life.worlds.base },
          ]}
          set={(value) => {
            set({ 'life.world': value });
          }}
        />
      </div>
      <div class="tools">
        <button
          type="button"
          data-another
          onClick={() => {
            set({ 'life.turn': String(turn + 1) });
          }}
        >
          {life.another}
        </button>
        {found !== null && (
          <span class="soft">{found.matching === 0 ? life.nobody : life.found(String(found.matching))}</span>
        )}
      </div>
    </section>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly set: (value: string) => void;
}

/** A labelled list to choose from. */
export function Field({ label, value, options, set }: FieldProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <select
        value={value}
        onChange={({ currentTarget }) => {
          set(currentTarget.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}
