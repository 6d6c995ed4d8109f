//! The program that steers one browser, and where that browser is shown.

use std::env;
use std::fs::{self, File};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::engine::{Engine, Need};
use crate::screen::Screen;

const START_WITHIN: Duration = Duration::from_secs(20);

/// GTK says by this setting that a reader wants less motion.
const LESS_MOTION: &str = "[Settings]\ngtk-enable-animations=0\n";

/// A running driver; it ends when this is dropped.
pub(crate) struct Driver {
    engine: Engine,
    process: Child,
    port: u16,
    /// Where WebKit finds the settings of its reader, and its screen.
    settings: Option<PathBuf>,
    _screen: Option<Screen>,
}

impl Driver {
    /// Starts an engine's driver on a free port; its log goes into the folder given. What the
    /// browser can be told only when it starts is told by `needs`.
    pub(crate) fn start(engine: Engine, needs: &[Need], artefacts: &Path) -> Result<Self> {
        // Another program may take the port before the driver does.
        let try_again = |_| Self::start_once(engine, needs, artefacts);
        Self::start_once(engine, needs, artefacts).or_else(try_again)
    }

    fn start_once(engine: Engine, needs: &[Need], artefacts: &Path) -> Result<Self> {
        static NEXT: AtomicU32 = AtomicU32::new(1);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let program = program(engine);
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
            .local_addr()?
            .port();
        let log = File::create(artefacts.join(format!("{}-{number}.log", engine.name())))?;
        let mut command = Command::new(&program);
        command
            .arg(format!("--port={port}"))
            .args(arguments(engine))
            .stdin(Stdio::null())
            .stderr(log.try_clone()?)
            .stdout(log);
        let (mut screen, mut settings) = (None, None);
        if engine == Engine::WebKit {
            let shown = Screen::start()?;
            command.env("DISPLAY", &shown.display);
            screen = Some(shown);
            let folder = settings_folder(number, needs)?;
            command.env("XDG_CONFIG_HOME", &folder);
            settings = Some(folder);
        }
        let process = command
            .spawn()
            .with_context(|| format!("cannot start {program}: `cargo xtask test` installs it"))?;
        let mut driver = Self {
            engine,
            process,
            port,
            settings,
            _screen: screen,
        };
        driver.wait_until_it_answers()?;
        Ok(driver)
    }

    pub(crate) fn engine(&self) -> Engine {
        self.engine
    }

    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn wait_until_it_answers(&mut self) -> Result<()> {
        let start = Instant::now();
        let name = self.engine.name();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            if start.elapsed() > START_WITHIN {
                bail!("the driver of {name} does not answer: see {name}-*.log");
            }
            thread::sleep(Duration::from_millis(20));
        }
        // Who answers may be the program that took the port.
        let ended = self.process.try_wait()?;
        ensure!(
            ended.is_none(),
            "the driver of {name} ended: see {name}-*.log"
        );
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It may have ended by itself, and what stays in the temporary folder does no harm.
        let _ = self.process.kill();
        let _ = self.process.wait();
        if let Some(folder) = &self.settings {
            let _ = fs::remove_dir_all(folder);
        }
    }
}

fn program(engine: Engine) -> String {
    let usual = match engine {
        Engine::Chromium => "chromedriver",
        Engine::Firefox => "geckodriver",
        Engine::WebKit => "WebKitWebDriver",
    };
    env::var(engine.driver_variable()).unwrap_or_else(|_| usual.to_owned())
}

fn arguments(engine: Engine) -> &'static [&'static str] {
    match engine {
        // Preferences and sizes can be set only from where Firefox's own interface runs; and a
        // second driver must not ask for the first one's port.
        Engine::Firefox => &["--allow-system-access", "--websocket-port=0"],
        Engine::Chromium | Engine::WebKit => &[],
    }
}

fn settings_folder(number: u32, needs: &[Need]) -> Result<PathBuf> {
    let name = format!("presession-settings-{}-{number}", std::process::id());
    let folder = env::temp_dir().join(name);
    fs::create_dir_all(folder.join("gtk-3.0"))?;
    if needs.contains(&Need::LessMotion) {
        fs::write(folder.join("gtk-3.0/settings.ini"), LESS_MOTION)?;
    }
    Ok(folder)
}
