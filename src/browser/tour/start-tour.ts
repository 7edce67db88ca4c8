import './named-point.ts';

// Apart from the page's own script: the viewer is only fetched where there is a tour, after the page has been read.
void import('./lab-tour.ts');
