import { withStyles } from '../load-styles.ts';
import styles from './hunt.css?url';

/** The hunt in the picture, with its style sheet. */
export const loadHunt = (): Promise<typeof import('./hunt.ts')> => withStyles(styles, import('./hunt.ts'));
