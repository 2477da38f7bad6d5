import { z } from '#src/lib/zod.ts';

import { eyes } from './content/eyes.ts';
import { macros } from './content/macros.ts';
import { areSingleKeysOn, keymap } from './keys/keymap.ts';

/** What a person or a team can choose of the console, by its name in a settings file. */
const choices = { eyes, macros, keys: keymap, singleKeys: areSingleKeysOn } as const;

const SettingsFile = z.object({
  custos: z.literal('settings'),
  eyes: z.unknown(),
  macros: z.unknown(),
  keys: z.unknown(),
  singleKeys: z.unknown(),
});

/** What this person has now, as a file to share: for a colleague to open, or for the team beside the console. */
export const choicesFile = (): string =>
  JSON.stringify(
    {
      custos: 'settings',
      ...Object.fromEntries(Object.entries(choices).map(([name, choice]) => [name, choice.get()])),
    },
    undefined,
    2,
  );

/** Takes over what a settings file holds, in the place of this person's own choices. False where it is none. */
export function openChoicesFile(text: string): boolean {
  const file = readFile(text);
  if (!file) return false;
  for (const [name, choice] of Object.entries(choices)) {
    const value = file[name as keyof typeof choices];
    if (value !== undefined) choice.accept(value);
  }
  return true;
}

/** Everything as the team has it, or as the console comes. */
export function forgetChoices(): void {
  for (const choice of Object.values(choices)) choice.forget();
}

let isAsked = false;

/** Reads `team.json` beside the console, once: what holds for whoever has not chosen for themselves. */
export async function readTeamChoices(): Promise<void> {
  if (isAsked) return;
  isAsked = true;
  try {
    const answer = await fetch(`${import.meta.env.BASE_URL}team.json`, { cache: 'no-cache' });
    const file = answer.ok ? readFile(await answer.text()) : undefined;
    if (file) for (const [name, choice] of Object.entries(choices)) choice.setTeam(file[name as keyof typeof choices]);
  } catch {
    // Without one, or offline: as the console comes.
  }
}

function readFile(text: string): z.infer<typeof SettingsFile> | undefined {
  try {
    return SettingsFile.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
