import kioskService from "./install/dateline-kiosk.service?raw";
import pam from "./install/pam?raw";
import policies from "./install/policies.json?raw";
import sticks from "./install/sticks.rules?raw";
import sysusers from "./install/sysusers.conf?raw";
import tmpfiles from "./install/tmpfiles.conf?raw";
import x11Session from "./install/x11-session?raw";
import xorg from "./install/xorg.conf?raw";

export interface InstallChoice {
  user: string;
  display: "cage" | "x11";
  /** The show, what is written while running (its name has no hyphen), and the config: absolute paths without anything that is `UNQUOTABLE`. */
  folder: string;
  state: string;
  config: string;
  /** Of the server, for the browser's policies. */
  port: number;
  /** The program that runs `dateline`, and its script: absolute paths. */
  node: string;
  cli: string;
}

export interface InstalledFile {
  /** Absolute. */
  path: string;
  mode: number;
  content: string;
}

export interface Installation {
  files: InstalledFile[];
  /** Run before the files are written, and after; each a program and its parameters. */
  before: string[][];
  after: string[][];
}

const SESSION = "/usr/local/lib/dateline/x11-session";
const PACKAGES = {
  cage: ["chromium", "cage"],
  x11: ["chromium", "xserver-xorg", "xserver-xorg-legacy", "xinit", "x11-xserver-utils", "unclutter"],
};
/** Debian's Chromium, Raspberry Pi OS's, and Google's Chrome. */
const POLICY_FOLDERS = ["/etc/chromium", "/etc/chromium-browser", "/etc/opt/chrome"];

/** All that turns a Debian or Raspberry Pi OS into a kiosk, the config excepted. */
export function installation(choice: InstallChoice): Installation {
  const { node, cli, folder, config, state, user, display, port } = choice;
  const kiosk = [node, cli, "kiosk", folder, "--config", config, "--state", state].map(quoted).join(" ");
  const start = display === "cage" ? `/usr/bin/cage -- ${kiosk}` : `/usr/bin/xinit ${SESSION} -- :0 vt7 -nolisten tcp`;
  const stateMount = `${state.slice(1).replaceAll("/", "-")}.mount`;
  const fill = (template: string): string =>
    Object.entries({ user, state, stateMount, kiosk, start, port: String(port) }).reduce(
      (text, [name, value]) => text.replaceAll(`{{${name}}}`, value),
      template,
    );
  const file = (path: string, template: string, mode = 0o644): InstalledFile => ({
    path,
    mode,
    content: fill(template),
  });
  return {
    files: [
      file("/etc/systemd/system/dateline-kiosk.service", kioskService),
      file("/etc/pam.d/dateline-kiosk", pam),
      file("/etc/sysusers.d/dateline.conf", sysusers),
      file("/etc/tmpfiles.d/dateline.conf", tmpfiles),
      file("/etc/udev/rules.d/90-dateline-sticks.rules", sticks),
      ...POLICY_FOLDERS.map((parent) => file(`${parent}/policies/managed/dateline.json`, policies)),
      ...(display === "x11"
        ? [file(SESSION, x11Session, 0o755), file("/etc/X11/xorg.conf.d/90-dateline.conf", xorg)]
        : []),
    ],
    before: [["apt-get", "install", "--yes", "--no-install-recommends", ...PACKAGES[display]]],
    after: [
      ["systemd-sysusers", "/etc/sysusers.d/dateline.conf"],
      ["systemd-tmpfiles", "--create", "/etc/tmpfiles.d/dateline.conf"],
      ["udevadm", "control", "--reload"],
      ["systemctl", "daemon-reload"],
      ["systemctl", "set-default", "graphical.target"],
      ["systemctl", "enable", "dateline-kiosk.service"],
    ],
  };
}

/** What a shell and systemd read differently, in or out of quotes. */
// eslint-disable-next-line no-control-regex
export const UNQUOTABLE = /["'\\$`%\u0000-\u001f\u007f]/;

/** As both a shell and systemd read it. */
function quoted(word: string): string {
  return /^[\w./:=@-]+$/.test(word) ? word : `"${word}"`;
}
