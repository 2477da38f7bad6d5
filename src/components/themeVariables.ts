import type { CSSVariablesResolver } from '@mantine/core';

/** The palettes the console uses; the build leaves the others out of the stylesheet. */
export const usedPalettes = ['gray', 'dark', 'indigo', 'red', 'green', 'yellow', 'orange', 'blue'];

const textShades: Record<string, string> = {
  green: '#1b6b2a',
  orange: '#a83508',
  yellow: '#8a4b00',
};

/** Stock Mantine misses WCAG AA in places; these are the shades that reach it in both schemes. */
export const cssVariablesResolver: CSSVariablesResolver = (resolved) => {
  const light: Record<string, string> = {
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-placeholder': '#5f6770',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
    '--custos-surface': 'var(--mantine-color-gray-0)',
    '--custos-raised': 'white',
    '--custos-line': 'var(--mantine-color-gray-3)',
    '--custos-row-hover': 'var(--mantine-color-gray-0)',
    '--custos-row-selected': 'color-mix(in srgb, var(--mantine-color-indigo-1) 60%, white)',
    '--custos-mark': '#ffe8a3',
    '--custos-mark-text': '#000',
  };
  const dark: Record<string, string> = {
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-2)',
    '--mantine-color-error': 'var(--mantine-color-red-5)',
    '--custos-surface': 'var(--mantine-color-dark-8)',
    '--custos-raised': 'var(--mantine-color-dark-6)',
    '--custos-line': 'var(--mantine-color-dark-5)',
    '--custos-row-hover': 'var(--mantine-color-dark-6)',
    '--custos-row-selected': 'color-mix(in srgb, var(--mantine-color-indigo-9) 45%, var(--mantine-color-dark-7))',
    '--custos-mark': '#5c4700',
    '--custos-mark-text': '#fff',
  };
  for (const name of Object.keys(resolved.colors)) {
    if (name === 'dark') continue;
    const shade = textShades[name] ?? `var(--mantine-color-${name}-9)`;
    light[`--mantine-color-${name}-text`] = shade;
    light[`--mantine-color-${name}-light-color`] = shade;
    light[`--mantine-color-${name}-outline`] = shade;
    dark[`--mantine-color-${name}-text`] = `var(--mantine-color-${name}-4)`;
    dark[`--mantine-color-${name}-outline`] = `var(--mantine-color-${name}-4)`;
  }
  return { variables: {}, light, dark };
};
