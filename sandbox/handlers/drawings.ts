/** Initials on a colour, for people. */
export function drawAvatar(initials: string, hue: number, size: number): string {
  const letters = initials.replaceAll(/[<>&"']/g, '');
  return drawing(size, 100, [
    `<rect width="100" height="100" fill="hsl(${hue} 45% 40%)"/>`,
    `<circle cx="${20 + (hue % 60)}" cy="88" r="46" fill="hsl(${(hue + 40) % 360} 50% 50%)"/>`,
    `<text x="50" y="52" font-family="sans-serif" font-size="38" fill="#fff" text-anchor="middle" dominant-baseline="central">${letters}</text>`,
  ]);
}

/** Hills under a sun, for photographs. */
export function drawLandscape(hue: number, size: number): string {
  const peak = 20 + (hue % 60);
  return drawing(size, 75, [
    `<rect width="100" height="75" fill="hsl(${(hue + 180) % 360} 45% 78%)"/>`,
    `<circle cx="${90 - (hue % 70)}" cy="${14 + (hue % 18)}" r="8" fill="hsl(${40 + (hue % 20)} 90% 65%)"/>`,
    `<path d="M0 60 L${peak} 24 L${peak + 24} 60 Z" fill="hsl(${hue} 25% 45%)"/>`,
    `<path d="M0 75 L0 58 Q${peak} 44 60 58 T100 50 L100 75 Z" fill="hsl(${(hue + 30) % 360} 35% 32%)"/>`,
  ]);
}

const drawing = (width: number, height: number, parts: readonly string[]) =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${(width * height) / 100}" viewBox="0 0 100 ${height}">`,
    ...parts,
    '</svg>',
  ].join('');
