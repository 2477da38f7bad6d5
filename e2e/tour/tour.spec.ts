import { test } from '../fixtures.ts';
import { eachVariant, scenes, settled } from '../scenes.ts';

const folder = '.tour';

for (const scene of scenes) {
  test(`photographs ${scene.name}`, async ({ page, network }) => {
    await scene.open(page, network);
    await eachVariant(page, scene, async (variant) => {
      await page.screenshot({ path: `${folder}/${scene.name}-${variant}.png` });
    });
    if (!scene.afterReload) return;
    // The pseudo-locale: longer words, from right to left.
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.evaluate(() => localStorage.setItem('custos.locale', 'ar-XB'));
    await page.reload();
    await scene.afterReload(page).waitFor();
    await settled(page);
    await page.screenshot({ path: `${folder}/${scene.name}-rtl-wide.png` });
  });
}
