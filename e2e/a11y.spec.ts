import { expectAccessible, expectNothingCut, test } from './fixtures.ts';
import { eachVariant, scenes } from './scenes.ts';

/** What else than colours could differ between light and dark? The rest is asked once, and saves minutes. */
const aboutColours = { rules: ['color-contrast', 'link-in-text-block'] };

for (const scene of scenes) {
  test(`anybody can use it, in light and dark, wide and on a phone: ${scene.name}`, async ({ page, network }) => {
    await scene.open(page, network);
    await eachVariant(page, scene, (variant) =>
      test.step(variant, async () => {
        await expectAccessible(page, variant.startsWith('dark') ? aboutColours : {});
        // Colours cut nothing.
        if (!variant.startsWith('dark')) await expectNothingCut(page);
      }),
    );
  });
}
