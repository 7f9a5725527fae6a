/**
 * A phone's keyboard covers what is fixed at the end of the page where the page is not resized for it,
 * as on an iPhone. The style sheet moves the field up by `--keyboard`.
 */
export function keepAboveKeyboard(): void {
  const view = window.visualViewport;
  if (!view) return;
  const follow = (): void => {
    // Zoomed in, the view is smaller for another reason.
    const covered = view.scale > 1 ? 0 : window.innerHeight - view.height - view.offsetTop;
    document.documentElement.style.setProperty(
      '--keyboard',
      `${Math.max(0, Math.round(covered))}px`,
    );
  };
  view.addEventListener('resize', follow);
  view.addEventListener('scroll', follow);
}
