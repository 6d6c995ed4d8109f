//! Who looks at a page: how large the screen is, and what its reader prefers.

use anyhow::{Result, bail, ensure};

use crate::engine::Engine;
use crate::{Browser, chromium, firefox, webkit};

/// The sizes at which pages are looked at, in CSS pixels.
pub const PHONE: (u32, u32) = (390, 844);
/// A tablet held upright.
pub const TABLET: (u32, u32) = (820, 1180);
/// A tablet on its side.
pub const TABLET_LANDSCAPE: (u32, u32) = (1180, 820);
/// A projector.
pub const PROJECTOR: (u32, u32) = (1920, 1080);

impl Browser {
    /// Sets the size of the page's view in CSS pixels.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn resize(&self, size: (u32, u32)) -> Result<()> {
        match self.engine() {
            Engine::Chromium => chromium::resize(self, size).await?,
            Engine::Firefox => firefox::resize(self, size).await?,
            Engine::WebKit => webkit::resize(self, size).await?,
        }
        // Firefox and WebKit answer before the page knows: what is measured then is of the old size.
        let (width, height) = size;
        let arrived = format!("return innerWidth === {width} && innerHeight === {height}");
        ensure!(
            self.becomes_true(&arrived).await?,
            "the view does not become {width} by {height} pixels"
        );
        Ok(())
    }

    /// Sets what the reader prefers, such as `("prefers-color-scheme", "dark")`; what is not
    /// named is as usual.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn prefer(&self, preferences: &[(&str, &str)]) -> Result<()> {
        self.emulate("", preferences).await
    }

    /// Shows the page as on paper, for a reader with these preferences.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn prefer_on_paper(&self, preferences: &[(&str, &str)]) -> Result<()> {
        self.emulate("print", preferences).await
    }

    async fn emulate(&self, medium: &str, preferences: &[(&str, &str)]) -> Result<()> {
        match self.engine() {
            Engine::Chromium => chromium::emulate(self, medium, preferences).await?,
            Engine::Firefox => firefox::emulate(self, medium, preferences).await?,
            Engine::WebKit if !medium.is_empty() => bail!("WebKit shows no page as on paper"),
            Engine::WebKit => {}
        }
        let on_paper = medium == "print";
        // Firefox holds that nobody prefers dark paper.
        let expected = if on_paper { &[] } else { preferences };
        for (name, value) in expected {
            let holds = format!("return matchMedia('({name}: {value})').matches");
            ensure!(
                self.becomes_true(&holds).await?,
                "no {name}: {value}: is it named as a need of the test?"
            );
        }
        let holds = format!("return matchMedia('print').matches === {on_paper}");
        ensure!(self.becomes_true(&holds).await?, "the medium is another");
        Ok(())
    }
}
