import { holdsForHalf } from './library-contract.js';

holdsForHalf(0);
