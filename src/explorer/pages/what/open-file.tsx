import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../../shell/app.js';

const LARGEST = 2 * 1024 * 1024;

/** A scenario file of the reader's own, chosen or dropped. What is wrong with it is told where the answer would be. */
export function OpenFile() {
  const { words, change } = useApp();
  const [refused, setRefused] = useState<string | null>(null);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) void take(file);
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  });
  async function take(file: File): Promise<void> {
    if (file.size > LARGEST) {
      setRefused(words.what.fileTooLarge);
      return;
    }
    setRefused(null);
    const own = await file.text();
    change({ wish: { scenario: idOf(file.name), own, levers: {}, against: null } });
  }
  return (
    <>
      <p class="help">
        <label class="as-button">
          {words.what.open}
          <input
            type="file"
            class="hidden"
            accept=".yaml,.yml"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file !== undefined) void take(file);
              currentTarget.value = '';
            }}
          />
        </label>{' '}
        {words.what.openHelp}
      </p>
      {refused !== null && (
        <p class="notice warn" role="alert">
          {refused}
        </p>
      )}
    </>
  );
}

/** A file's name as an id: an address takes no other letters. */
function idOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/\.ya?ml$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 90);
  return plain === '' ? 'own' : plain;
}
