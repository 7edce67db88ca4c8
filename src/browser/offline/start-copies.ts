// Apart from the page's own script: the page can be read before anything is known of the device.
import('./device-copies.ts').catch(() => undefined);
