import {
  convertCssVariables,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
  type ConvertCSSVariablesInput,
} from '@mantine/core';
import type { Plugin } from 'vite';

import { theme } from '../src/components/theme.ts';
import { cssVariablesResolver, usedPalettes } from '../src/components/themeVariables.ts';

const moduleId = 'virtual:mantine-theme.css';
const runtimeStyles = /\/(MantineCssVariables|MantineClasses)\.mjs$/;

/**
 * Writes the theme's variables into a real stylesheet at build time. Mantine would inject them in a style element at run
 * time, which a policy without 'unsafe-inline' refuses. Palettes the console never uses are left out: 3 kB gzipped.
 */
export function mantineThemeCss(): Plugin {
  return {
    name: 'custos:mantine-theme-css',
    // Before the bundler's own resolver finds the real files.
    enforce: 'pre',
    resolveId: (id, importer) => {
      if (id === moduleId) return moduleId;
      // What would write them at run time is switched off where the provider is mounted, and 4 kB gzipped.
      const written = importer?.endsWith('/MantineProvider.mjs') ? runtimeStyles.exec(id)?.[1] : undefined;
      return written === undefined ? undefined : `\0custos:no-${written}`;
    },
    load: (id) => {
      if (id === moduleId) return themeCss();
      const written = /^\0custos:no-(\w+)$/.exec(id)?.[1];
      return written === undefined ? undefined : `export const ${written} = () => null;`;
    },
  };
}

export function themeCss(): string {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  const defaults = defaultCssVariablesResolver(merged);
  const own = cssVariablesResolver(merged);
  const all: ConvertCSSVariablesInput = {
    variables: { ...defaults.variables, ...own.variables },
    light: { ...defaults.light, ...own.light },
    dark: { ...defaults.dark, ...own.dark },
  };
  const unused = new RegExp(
    `^--mantine-color-(${Object.keys(DEFAULT_THEME.colors)
      .filter((name) => !usedPalettes.includes(name))
      .join('|')})-`,
  );
  const keep = (variables: Record<string, string>) =>
    Object.fromEntries(Object.entries(variables).filter(([name]) => !unused.test(name)));
  const css = convertCssVariables(
    { variables: keep(all.variables), light: keep(all.light), dark: keep(all.dark) },
    ':root',
  );
  // The order of the layers is decided by whoever names them first, and this stylesheet comes first.
  return `@layer base, mantine, app; @layer mantine {${css} :root{color-scheme:var(--mantine-color-scheme)}}`;
}
