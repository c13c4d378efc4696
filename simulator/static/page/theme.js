// Chooses light or dark before anything is painted; loaded first, without waiting for the modules.
(() => {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    const chosen = localStorage.getItem("theme");
    document.documentElement.dataset.theme = chosen ?? (dark.matches ? "dark" : "light");
  };
  dark.addEventListener("change", apply);
  apply();
  document.documentElement.lang = localStorage.getItem("language") ?? "vi";
})();
