import './joinFollowUp.ts';
import './restoreFollowUp.ts';

/** With every sort of follow-up known, so that none is left lying. */
export { resumeFollowUps } from './followUps.ts';
