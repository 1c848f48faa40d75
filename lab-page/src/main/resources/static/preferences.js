// Before the first paint, so that nothing flashes: the theme of this browser, the presenter view of this tab.
{
  const root = document.documentElement;
  const read = storage => key => {
    try {
      return window[storage].getItem(key);
    } catch {
      return null; // Storage may be forbidden; then the defaults hold
    }
  };
  const theme = read("localStorage")("kafka-lab.theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  if (read("sessionStorage")("kafka-lab.presenter") === "on") root.dataset.presenter = "";
}
