/** What is fetched on demand comes with its style sheet, so that nothing shows without it. */
export async function withStyles<Part>(href: string, part: Promise<Part>): Promise<Part> {
  const [loaded] = await Promise.all([part, loadStyles(href)]);
  return loaded;
}

function loadStyles(href: string): Promise<void> {
  if (document.querySelector(`link[href="${CSS.escape(href)}"]`) !== null) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      // Another press tries again.
      link.remove();
      reject(new Error(`No style sheet: ${href}`));
    });
    document.head.append(link);
  });
}
