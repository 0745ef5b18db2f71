interface VisibilityEntry extends IntersectionObserverEntry {
  /** Chromium's Intersection Observer v2: nothing lies over it and nothing makes it see-through. Absent in Firefox. */
  readonly isVisible?: boolean;
}

/** Tells whether a person can see the element, now and whenever that changes. */
export function watchSight(element: Element, onChange: (isSeen: boolean) => void): () => void {
  const options = { threshold: [0, 1], trackVisibility: true, delay: 100 };
  const observer = new IntersectionObserver((entries) => {
    const latest = entries.at(-1) as VisibilityEntry | undefined;
    if (latest) onChange(latest.isVisible ?? latest.isIntersecting);
  }, options);
  observer.observe(element);
  return () => observer.disconnect();
}
