//! The windows of one browser: a page may open more.

use anyhow::Result;

use crate::Browser;

impl Browser {
    /// Closes all windows but the first, and goes to that: those that a test left open, another would
    /// take for its own.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn close_others(&self) -> Result<()> {
        let mut windows = self.driver().windows().await?;
        let kept = windows.swap_remove(0);
        for other in windows {
            self.driver().switch_to_window(other).await?;
            self.driver().close_window().await?;
        }
        Ok(self.driver().switch_to_window(kept).await?)
    }
}
