/** A browser fetches a lazy picture two screens or more before it comes into view; on a cheap line that is much too soon. */
const NEAR = '200px';

const pictures = new IntersectionObserver(
  (changes) => {
    for (const { isIntersecting, target } of changes) {
      if (!isIntersecting) continue;
      target.setAttribute('data-near', '');
      pictures.unobserve(target);
    }
  },
  { rootMargin: NEAR },
);

/** The style sheet keeps the pictures of points away until they have data-near. Those of another scene are new. */
function awaitPictures(): void {
  pictures.disconnect();
  for (const picture of document.querySelectorAll('.points picture')) pictures.observe(picture);
}
awaitPictures();

const tour = document.querySelector('lab-tour');
if (tour !== null) new MutationObserver(awaitPictures).observe(tour, { attributeFilter: ['data-scene'] });
