/** What is said when the machine refuses: disk, permission, worker. Both languages. */
import type { MachineError, MachineFault, Tried } from '../platform/node/index.js';
import type { Title } from './language.js';

const TRIED: Readonly<Record<Tried, (path: string) => Title>> = {
  write: (path) => ({ nb: `Kan ikke skrive ${path}`, en: `Cannot write ${path}` }),
  read: (path) => ({ nb: `Kan ikke lese ${path}`, en: `Cannot read ${path}` }),
  'make-folder': (path) => ({ nb: `Kan ikke lage mappen ${path}`, en: `Cannot make the folder ${path}` }),
  clear: (path) => ({ nb: `Kan ikke rydde i ${path}`, en: `Cannot clear ${path}` }),
  lock: (path) => ({ nb: `Kan ikke låse mappen ${path}`, en: `Cannot lock the folder ${path}` }),
  simulate: () => ({ nb: 'Simuleringen stanset', en: 'The simulation stopped' }),
};

const FAULT: Readonly<Record<Exclude<MachineFault, 'other'>, Title>> = {
  'disk-full': {
    nb: 'disken er full. Frigjør plass, eller velg en annen mappe med --out.',
    en: 'the disk is full. Free some space, or choose another folder with --out.',
  },
  'file-too-large': {
    nb: 'filen blir større enn det er lov til her (filsystemet, eller «ulimit -f»).',
    en: 'the file would be larger than is allowed here (the file system, or "ulimit -f").',
  },
  'read-only': {
    nb: 'filsystemet kan bare leses. Velg en annen mappe med --out.',
    en: 'the file system is read-only. Choose another folder with --out.',
  },
  'no-permission': {
    nb: 'du har ikke lov til det. Se på rettighetene, eller velg en annen mappe med --out.',
    en: 'you are not allowed to. Look at the permissions, or choose another folder with --out.',
  },
  'not-a-folder': {
    nb: 'det ligger en fil der det skulle vært en mappe. Velg en annen mappe med --out.',
    en: 'there is a file where a folder should be. Choose another folder with --out.',
  },
  'is-a-folder': { nb: 'det er en mappe.', en: 'it is a folder.' },
  'too-many-files': {
    nb: 'for mange filer er åpne («ulimit -n»).',
    en: 'too many files are open ("ulimit -n").',
  },
  gone: { nb: 'det er ikke der lenger.', en: 'it is no longer there.' },
  'worker-died': {
    nb: 'en arbeidstråd døde. Ofte er det mangel på minne: prøv færre --workers.',
    en: 'a worker thread died. Often memory is short: try fewer --workers.',
  },
  'out-of-memory': {
    nb: 'en arbeidstråd slapp opp for minne. Bruk færre --workers eller en mindre --sample.',
    en: 'a worker ran out of memory: use fewer --workers or a smaller --sample.',
  },
  'byte-order': {
    nb: 'innenfor trenger en maskin som lagrer den minste byten først (little-endian).',
    en: 'innenfor needs a little-endian machine.',
  },
};

/** What the machine refused, in words. */
export function machineWords({ tried, path, fault, cause, message }: MachineError): Title {
  const what = TRIED[tried](path ?? '');
  const system = cause instanceof Error ? cause.message : message;
  const why = fault === 'other' ? { nb: `${system}.`, en: `${system}.` } : FAULT[fault];
  return { nb: `${what.nb}: ${why.nb}`, en: `${what.en}: ${why.en}` };
}
