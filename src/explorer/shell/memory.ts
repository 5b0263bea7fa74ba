/** What the page remembers between visits: language and colours. Where storage is refused, it asks again next time. */
const KEY = 'innenfor.';

/** The remembered value; null where there is none or storage is refused. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(KEY + name);
  } catch {
    return null;
  }
}

/** Remembers a value. False where storage is refused. */
export function remember(name: string, value: string): boolean {
  try {
    localStorage.setItem(KEY + name, value);
    return true;
  } catch {
    return false;
  }
}
