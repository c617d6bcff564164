/* What a browser has and jsdom lacks, as far as the components ask for it; loaded before React, which looks once. */
window.matchMedia = query => ({
  matches: false, media: query, onchange: null, addListener() {}, removeListener() {},
  addEventListener() {}, removeEventListener() {}, dispatchEvent: () => false,
});
window.ResizeObserver = class { observe() {} unobserve() {} disconnect() {} };
window.IntersectionObserver = class {
  readonly root = null; readonly rootMargin = ''; readonly scrollMargin = ''; readonly thresholds = [];
  observe() {} unobserve() {} disconnect() {} takeRecords() { return []; }
};
window.AnimationEvent ??= class extends Event {} as unknown as typeof AnimationEvent;
window.scrollTo = () => {};
Element.prototype.scrollIntoView = () => {};
Object.defineProperty(document, 'fonts', { value: new EventTarget() });
