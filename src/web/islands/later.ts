// A form of this page may be answered by a page of a conversation, which takes its place (`showAnswer`). What such a page loads is loaded then,
// by a browser that knows how; in any other the page works as it does without script.
document.addEventListener('baken:shown', () => {
  const script = document.querySelector<HTMLElement>('main[data-later]')?.dataset.later
  if (script !== undefined) void import(script)
})

export {}
