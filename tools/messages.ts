import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';

/**
 * Lingui in the build: `.po` files as modules, and the macros. The macros go through Babel, not through Lingui's native
 * tools: those are an optional package with `engines: node >= 22`, which npm leaves out when it runs on an older Node itself.
 */
process.env['LINGUI_SUPPRESS_BABEL_WARNING'] = '1';

export const messages = [lingui(), babel({ presets: [linguiTransformerBabelPreset()] })];
