import type { TraceLine } from '../../../model/index.js';
import { formatMonth } from '../../../vocabulary/months.js';
import type { Behind } from '../../engine/follow-messages.js';
import { useApp } from '../../shell/app.js';
import { chance } from '../numbers.js';
import { saidOf } from './phrases.js';

interface MovesProps {
  readonly heading: string;
  readonly lines: readonly TraceLine[];
  readonly behind: ReadonlyMap<string, Behind>;
  readonly measureTitle: (id: string) => string;
}

/** Every move with its cause, the chance it had and the numbers behind that chance. */
export function Moves({ heading, lines, behind, measureTitle }: MovesProps) {
  const { words, language } = useApp();
  const { life } = words;
  const happened = lines.filter((line) => line.happened);
  const titles = language === 'en' ? 'en' : 'nb';
  if (happened.length === 0) return <p class="soft">{life.noMoves}</p>;
  return (
    <div class="scroll moves" tabIndex={0} role="region" aria-label={heading}>
      <table>
        <thead>
          <tr>
            {[life.when, life.what, life.odds, life.behind].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {happened.map((line, place) => {
            const said = saidOf(line.what, life, measureTitle);
            return (
              <tr key={place}>
                <td class="n">{formatMonth(line.month)}</td>
                <td lang={said === null ? 'en' : undefined}>{said ?? line.what}</td>
                <td>
                  {line.chance === null || line.draw === null
                    ? life.byRule
                    : life.drawn(chance(line.chance, language), chance(line.draw, language))}
                </td>
                <td>
                  {line.parameters.map((name) => (
                    <BehindNumber key={name} name={name} behind={behind.get(name)} titles={titles} />
                  ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface NumberProps {
  readonly name: string;
  readonly behind: Behind | undefined;
  readonly titles: 'nb' | 'en';
}

/** A number's title and status; unfolded, where it is from. */
function BehindNumber({ name, behind, titles }: NumberProps) {
  const { words } = useApp();
  if (behind === undefined) return <code>{name}</code>;
  const from = [behind.source, behind.why].filter((part) => part !== null);
  return (
    <details>
      <summary lang={titles}>
        {behind.title[titles]} ({words.life.statuses[behind.status] ?? behind.status})
      </summary>
      {from.map((part) => (
        <p key={part} class="soft">
          {part}
        </p>
      ))}
      <p class="soft">
        <code>{name}</code>
      </p>
    </details>
  );
}
