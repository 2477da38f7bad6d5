import { plural, t } from '@lingui/core/macro';

import type { SignSource } from '#src/lib/inactivity/signs.ts';
import type { AwayAction, Verdict } from '#src/jobs/rehearseAway.ts';

import { protectionText } from '../protection.ts';
import type { InactiveRefusal } from './inactiveStore.ts';
import type { StepName } from './steps.ts';

export function stepText(step: StepName): string {
  switch (step) {
    case 'who':
      return t`Who`;
    case 'shield':
      return t`Protected`;
    case 'what':
      return t`What`;
    case 'rehearse':
      return t`Rehearse`;
    case 'confirm':
      return t`Confirm`;
  }
}

/** Where the last sign of life is known from. */
export function signText(from: SignSource): string {
  switch (from) {
    case 'report':
      return t`by the report`;
    case 'joined':
      return t`joined`;
    case 'presence':
      return t`connected`;
    case 'content':
      return t`wrote something`;
  }
}

/** What becomes of somebody, and why. */
export function verdictText(verdict: Verdict): string {
  switch (verdict.is) {
    case 'meant':
      return t`Meant`;
    case 'active':
      return t`Seen since, left alone`;
    case 'protected':
      return t`Protected: ${protectionText(verdict.why, verdict.roles)}`;
    case 'done':
      return t`Done already`;
    case 'no-room':
      return t`No room for the mark in their metadata`;
    case 'not-found':
      return t`Not on this network`;
  }
}

/** The verb, for titles and buttons. */
export function actionText(action: AwayAction, count: number): string {
  switch (action) {
    case 'quarantine':
      return plural(count, { one: 'Put # user into quarantine', other: 'Put # users into quarantine' });
    case 'ban':
      return plural(count, { one: 'Ban # user from the network', other: 'Ban # users from the network' });
    case 'delete':
      return plural(count, { one: 'Delete # user', other: 'Delete # users' });
  }
}

/** Why a file was not taken, and what would be. */
export function inactiveRefusalText(refusal: InactiveRefusal): string {
  switch (refusal.code) {
    case 'empty':
      return t`The file holds no users.`;
    case 'no-id':
      return t`No column names the users. The first line needs one called user_public_id or userId; it has: ${refusal.columns.join(', ')}.`;
    case 'no-time':
      return t`No column says when they were last there. The first line needs one called last_active_utc or last_active; it has: ${refusal.columns.join(', ')}.`;
    case 'nobody':
      return t`The file says of nobody when they were last there, so nobody can be told to be inactive.`;
    case 'too-large':
      return t`The file is larger than 100 MB, and was not read.`;
    case 'failed':
      return t`The file could not be read. It may be too large for this device, or damaged.`;
  }
}
