import { findBrowser, getLaunchOptions } from '../../../scripts/lib/testing/browser.ts';

const browser = getLaunchOptions(findBrowser());
/** WebGL drawn by the processor: the machine that tests has no graphics card. */
export const WITH_WEBGL = {
  ...browser,
  args: [
    ...browser.args.filter((argument) => argument !== '--disable-gpu'),
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--ignore-gpu-blocklist',
  ],
};
/** A browser that refuses every kind of 3D. */
export const WITHOUT_WEBGL = { ...browser, args: [...browser.args, '--disable-3d-apis'] };
