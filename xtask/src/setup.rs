//! What a machine needs before each command, installed where it is missing.
//!
//! It decides what is needed; `tools` knows how each thing is got.

use std::env;
use std::ffi::OsString;
use std::panic::resume_unwind;
use std::path::PathBuf;
use std::thread;

use anyhow::Result;

use crate::build::compile_presession;
use crate::paths;
use crate::tools::cargo_tool::CargoTool;
use crate::tools::webkit::WebKit;
use crate::tools::{axe, chromium, engines, firefox, fonts, rust, webkit};

/// Bundles the app. 0.22 wants a newer compiler.
const TRUNK: CargoTool = CargoTool {
    krate: "trunk",
    program: "trunk",
    version: "0.21.14",
    compatible: "0.21.",
    // The default features bring a server and TLS that the build does not use.
    options: &["--locked", "--no-default-features"],
    minutes: 5,
};

/// Must be of the same version as the `wasm-bindgen` library in Cargo.toml.
const WASM_BINDGEN: CargoTool = CargoTool {
    krate: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    version: "0.2.130",
    compatible: "0.2.130",
    // Not --locked: its lock file names a crate that was withdrawn. What reads the wasm is optimised:
    // it runs after every edit.
    options: &[
        "--config",
        "profile.dev.package.walrus.opt-level=2",
        "--config",
        "profile.dev.package.wasmparser.opt-level=2",
        "--config",
        "profile.dev.package.wasm-encoder.opt-level=2",
        "--config",
        "profile.dev.package.gimli.opt-level=2",
        "--config",
        "profile.dev.package.wasm-bindgen-cli-support.opt-level=2",
    ],
    minutes: 3,
};

/// What the browser tests need to know.
pub(crate) struct Browser {
    /// Chromium itself.
    pub(crate) chromium: PathBuf,
    /// The driver that steers it.
    pub(crate) chromedriver: PathBuf,
    /// Firefox itself.
    pub(crate) firefox: PathBuf,
    /// The driver that steers it.
    pub(crate) geckodriver: PathBuf,
    /// WebKit, where there is one that can be steered.
    pub(crate) webkit: Option<WebKit>,
    /// The accessibility checker's script.
    pub(crate) axe: PathBuf,
}

/// What measuring the search needs to know.
pub(crate) struct Bench {
    /// Chromium itself.
    pub(crate) chromium: PathBuf,
    /// The driver that steers it.
    pub(crate) chromedriver: PathBuf,
    /// The modules of the JavaScript engines.
    pub(crate) engines: [PathBuf; 2],
}

/// Provides what building the site needs, and the command that publishes it. They compile side by
/// side, as each often keeps a single processor busy: on a new machine that saves minutes.
pub(crate) fn for_building() -> Result<()> {
    rust::provide_wasm_target()?;
    thread::scope(|scope| {
        let all = [
            scope.spawn(|| TRUNK.provide()),
            scope.spawn(|| WASM_BINDGEN.provide()),
            scope.spawn(compile_presession),
        ];
        let results = all.map(|it| it.join().unwrap_or_else(|panic| resume_unwind(panic)));
        results.into_iter().collect()
    })
}

/// Provides what formatting and linting need.
pub(crate) fn for_linting() -> Result<()> {
    rust::provide_component("rustfmt", "fmt")?;
    rust::provide_component("clippy", "clippy")?;
    rust::provide_wasm_target()
}

/// Provides what the browser tests need.
pub(crate) fn for_browsing() -> Result<Browser> {
    let (chromium, chromedriver) = chromium::provide()?;
    let (firefox, geckodriver) = firefox::provide()?;
    let webkit = webkit::provide()?;
    fonts::provide()?;
    let axe = axe::provide()?;
    Ok(Browser {
        chromium,
        chromedriver,
        firefox,
        geckodriver,
        webkit,
        axe,
    })
}

/// Provides what measuring the search needs.
pub(crate) fn for_measuring() -> Result<Bench> {
    rust::provide_wasm_target()?;
    WASM_BINDGEN.provide()?;
    let (chromium, chromedriver) = chromium::provide()?;
    Ok(Bench {
        chromium,
        chromedriver,
        engines: engines::provide()?,
    })
}

/// Provides what watching a page in Chromium needs: Chromium and its driver.
pub(crate) fn for_watching() -> Result<(PathBuf, PathBuf)> {
    let programs = chromium::provide()?;
    fonts::provide()?;
    Ok(programs)
}

/// Returns the pinned Trunk.
pub(crate) fn trunk() -> Result<PathBuf> {
    TRUNK.program()
}

/// Returns the pinned wasm-bindgen.
pub(crate) fn wasm_bindgen() -> Result<PathBuf> {
    WASM_BINDGEN.program()
}

/// Returns a search path on which the pinned tools come first.
pub(crate) fn path_with_tools() -> Result<OsString> {
    let mut folders = Vec::new();
    for tool in [&TRUNK, &WASM_BINDGEN] {
        folders.extend(tool.program()?.parent().map(std::path::Path::to_path_buf));
    }
    folders.push(paths::cargo_home()?.join("bin"));
    folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    Ok(env::join_paths(folders)?)
}
