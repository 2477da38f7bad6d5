/** Colours a connection can wear in the environment band. Red first: it is what production should wear. */
export const profileColours = ['red', 'orange', 'yellow', 'green', 'blue', 'gray'] as const;
type ProfileColour = (typeof profileColours)[number];

const shades: Record<ProfileColour, string> = {
  red: '#b02525',
  orange: '#a83508',
  yellow: '#ffd43b',
  green: '#1b6b2a',
  blue: '#1864ab',
  gray: '#495057',
};

/** The stripe's background; an unknown name (a profile from a later version) is shown grey. */
export function bandColour(name: string): string {
  return shades[name as ProfileColour] ?? shades.gray;
}

/** Black or white, whichever reads on that background at 4.5:1 or better. */
export function bandTextColour(name: string): string {
  return name === 'yellow' ? '#000' : '#fff';
}
