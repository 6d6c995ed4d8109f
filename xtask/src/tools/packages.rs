//! The system's package manager: installs where that needs no question, else names the command.

use anyhow::{Result, bail};

use crate::process::{Job, on_path};

/// A package manager, and what it calls the things we need.
struct Manager {
    program: &'static str,
    /// Run first, where a fresh system has no package lists.
    refresh: &'static [&'static str],
    install: &'static [&'static str],
    needs_root: bool,
    chromium: &'static [&'static str],
    firefox: &'static [&'static str],
    webkit: &'static [&'static str],
    npm: &'static [&'static str],
    fonts: &'static [&'static str],
}

/// Something that the system's package manager may have.
#[derive(Clone, Copy)]
pub(crate) enum Wanted {
    /// Chromium and the driver of the same version.
    Chromium,
    /// Firefox itself.
    Firefox,
    /// WebKitGTK's small browser with its driver, and a screen that nobody sees.
    WebKit,
    /// The package manager of Node.
    Npm,
    /// Fonts of the same widths as Arial and Times New Roman.
    Fonts,
}

const MANAGERS: [Manager; 6] = [
    Manager {
        program: "apt-get",
        refresh: &["update", "-q"],
        // Another program may be installing something at this moment.
        install: &[
            "install",
            "-q",
            "-y",
            "--no-install-recommends",
            "-oDPkg::Lock::Timeout=600",
        ],
        needs_root: true,
        chromium: &["chromium", "chromium-driver"],
        firefox: &["firefox-esr"],
        webkit: &["webkit2gtk-driver", "xvfb"],
        npm: &["npm"],
        fonts: &["fontconfig", "fonts-liberation"],
    },
    Manager {
        program: "dnf",
        refresh: &[],
        install: &["install", "-y"],
        needs_root: true,
        chromium: &["chromium", "chromedriver"],
        firefox: &["firefox"],
        webkit: &["webkitgtk6.0", "xorg-x11-server-Xvfb"],
        npm: &["npm"],
        fonts: &["fontconfig", "liberation-fonts"],
    },
    Manager {
        program: "pacman",
        refresh: &[],
        install: &["-S", "--noconfirm", "--needed"],
        needs_root: true,
        chromium: &["chromium"],
        firefox: &["firefox"],
        webkit: &["webkitgtk-6.0", "xorg-server-xvfb"],
        npm: &["npm"],
        fonts: &["fontconfig", "ttf-liberation"],
    },
    Manager {
        program: "zypper",
        refresh: &[],
        install: &["--non-interactive", "install"],
        needs_root: true,
        chromium: &["chromium", "chromedriver"],
        firefox: &["MozillaFirefox"],
        webkit: &[
            "webkitgtk-6_0-minibrowser",
            "webkit2gtk-driver",
            "xorg-x11-server-Xvfb",
        ],
        npm: &["npm-default"],
        fonts: &["fontconfig", "liberation-fonts"],
    },
    Manager {
        program: "apk",
        refresh: &[],
        install: &["add"],
        needs_root: true,
        chromium: &["chromium", "chromium-chromedriver"],
        firefox: &["firefox-esr"],
        webkit: &["webkit2gtk-4.1", "xvfb"],
        npm: &["npm"],
        fonts: &["fontconfig", "font-liberation"],
    },
    Manager {
        program: "brew",
        refresh: &[],
        install: &["install"],
        needs_root: false,
        chromium: &["chromium", "chromedriver"],
        firefox: &["firefox"],
        webkit: &[],
        npm: &["node"],
        fonts: &["fontconfig", "font-liberation"],
    },
];

/// Installs something, or says exactly what to install.
pub(crate) fn provide(wanted: Wanted) -> Result<()> {
    let Some(manager) = MANAGERS
        .iter()
        .find(|manager| on_path(manager.program).is_some())
    else {
        bail!(
            "install {} by hand, and see that it is on PATH",
            wanted.plainly()
        );
    };
    let packages = wanted.of(manager);
    let Some(prefix) = way_to_root(manager) else {
        let install = manager.install.join(" ");
        let packages = packages.join(" ");
        bail!(
            "{} is missing: run `sudo {} {install} {packages}`, then this again",
            wanted.plainly(),
            manager.program
        );
    };
    eprintln!("Setup: installing {}", packages.join(", "));
    if !manager.refresh.is_empty() {
        run(prefix, manager.program, manager.refresh, &[])?;
    }
    run(prefix, manager.program, manager.install, packages)
}

impl Wanted {
    fn of(self, manager: &Manager) -> &'static [&'static str] {
        match self {
            Self::Chromium => manager.chromium,
            Self::Firefox => manager.firefox,
            Self::WebKit => manager.webkit,
            Self::Npm => manager.npm,
            Self::Fonts => manager.fonts,
        }
    }

    fn plainly(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium with its chromedriver (of the same version)",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKitGTK with its MiniBrowser, WebKitWebDriver and Xvfb",
            Self::Npm => "npm (it comes with Node)",
            Self::Fonts => "the Liberation fonts (with fontconfig)",
        }
    }
}

fn run(prefix: &[&str], program: &str, arguments: &[&str], packages: &[&str]) -> Result<()> {
    let words = [prefix, &[program], arguments, packages].concat();
    let (first, rest) = words.split_first().unwrap_or((&program, &[]));
    Job::new(first)
        .args(rest)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .quiet()?;
    Ok(())
}

/// Returns what to write before the command, or nothing where a password would be asked for.
fn way_to_root(manager: &Manager) -> Option<&'static [&'static str]> {
    let is_root = || {
        Job::new("id")
            .args(["-u"])
            .answer()
            .is_ok_and(|id| id == "0")
    };
    if !manager.needs_root || is_root() {
        return Some(&[]);
    }
    let sudo = ["-n", "true"];
    let without_password =
        on_path("sudo").is_some() && Job::new("sudo").args(sudo).answer().is_ok();
    without_password.then_some(&["sudo", "-n"])
}
