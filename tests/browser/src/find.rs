//! Finding things as a screen reader names them: by role and accessible name.

use anyhow::{Result, bail};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::error::{WebDriverError, WebDriverErrorInner};
use thirtyfour::{ElementId, RequestData, SessionId, WebElement};

use crate::{Browser, Engine, webkit};

/// How often a page is looked over that draws itself anew meanwhile.
const LOOKS: usize = 10;

/// Picks the elements whose text, or whose label's text, has the words.
const SAYING: &str = "(it.labels?.[0] ?? it).textContent.includes(words)";

/// Picks the elements whose accessible name may be the words, whatever it is computed from. White
/// space is ignored: names have some where the text has none.
const MAY_BE_NAMED: &str = "
    [it, ...(it.labels ?? []),
        ...(it.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id))]
        .map((it) => it?.textContent)
        .concat(it.ariaLabel, it.title, it.alt, it.value, it.placeholder)
        .some((text) => String(text ?? '').replace(/\\s+/g, '').includes(words.replace(/\\s+/g, '')))";

impl Browser {
    /// Finds the one visible element of this role and accessible name, such as
    /// `("button", "Print")`.
    ///
    /// # Errors
    /// If there is none, or more than one; the error lists the names that this role has.
    pub async fn find(&self, role: &str, name: &str) -> Result<WebElement> {
        // Each name is a request of its own: on a page with many links they take longer than the rest
        // of a test.
        let likely = self.picked(role, MAY_BE_NAMED, name).await?;
        let all = if likely.iter().any(|(_, label)| label == name) {
            likely
        } else {
            self.all(role).await?
        };
        let mut found = Vec::new();
        let mut others = Vec::new();
        for (element, label) in all {
            if label == name {
                found.push(element);
            } else {
                others.push(label);
            }
        }
        match (found.pop(), found.len()) {
            (Some(element), 0) => Ok(element),
            (None, _) => bail!("no {role} \"{name}\"; there are {others:?}"),
            (Some(_), more) => bail!("{} of {role} \"{name}\"", more + 1),
        }
    }

    /// Returns all visible elements of a role with their accessible names, in document order.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn all(&self, role: &str) -> Result<Vec<(WebElement, String)>> {
        self.all_saying(role, "").await
    }

    /// Returns those of [`Browser::all`] whose text, or whose label's text, has these words. Asks
    /// far less of the browser.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn all_saying(&self, role: &str, words: &str) -> Result<Vec<(WebElement, String)>> {
        self.picked(role, SAYING, words).await
    }

    /// Returns the visible elements of a role that a condition picks, with their accessible names.
    async fn picked(
        &self,
        role: &str,
        condition: &str,
        words: &str,
    ) -> Result<Vec<(WebElement, String)>> {
        let mut left = LOOKS;
        loop {
            left -= 1;
            match self.look(role, condition, words).await {
                // What was drawn anew meanwhile is looked for again, as a reader's eye does.
                Err(problem) if left > 0 && is_stale(&problem) => {}
                outcome => return outcome,
            }
        }
    }

    async fn look(
        &self,
        role: &str,
        condition: &str,
        words: &str,
    ) -> Result<Vec<(WebElement, String)>> {
        let mut all = Vec::new();
        for element in self.visible(&candidates(role), condition, words).await? {
            if self.role_of(&element).await? == role {
                let name = self.name_of(&element, role).await?;
                all.push((element, name));
            }
        }
        Ok(all)
    }

    async fn visible(
        &self,
        selector: &str,
        condition: &str,
        words: &str,
    ) -> Result<Vec<WebElement>> {
        // What lies behind a dialogue is out of reach; not every engine takes its role away.
        let visible = format!(
            "const [selector, words] = arguments;
            const over = document.querySelector('dialog:modal');
            return [...document.querySelectorAll(selector)].filter((it) =>
                (!over || over.contains(it)) &&
                it.checkVisibility({{ visibilityProperty: true, opacityProperty: true }}) &&
                {condition})"
        );
        let arguments = vec![selector.into(), words.into()];
        let found = self.driver().execute(visible, arguments).await?;
        Ok(found.elements()?)
    }

    /// Returns role and accessible name of an element.
    pub(crate) async fn described(&self, element: &WebElement) -> Result<(String, String)> {
        let role = self.role_of(element).await?;
        let name = self.name_of(element, &role).await?;
        Ok((role, name))
    }

    async fn role_of(&self, element: &WebElement) -> Result<String> {
        let role = self.ask(element, "computedrole").await?;
        if self.engine() == Engine::WebKit && role == "button" {
            return webkit::role(self, element).await;
        }
        Ok(role)
    }

    async fn name_of(&self, element: &WebElement, role: &str) -> Result<String> {
        if self.engine() == Engine::WebKit && ["combobox", "columnheader"].contains(&role) {
            return webkit::name(self, element).await;
        }
        self.ask(element, "computedlabel").await
    }

    async fn ask(&self, element: &WebElement, question: &'static str) -> Result<String> {
        let question = AccessibilityQuery {
            element: element.element_id(),
            question,
        };
        Ok(self.driver().handle().cmd(question).await?.value()?)
    }
}

/// Tells whether what was asked about is not in the page any more.
pub(crate) fn is_stale(problem: &anyhow::Error) -> bool {
    let problem = problem.downcast_ref::<WebDriverError>();
    problem.is_some_and(|it| matches!(**it, WebDriverErrorInner::StaleElementReference(_)))
}

/// Returns a selector for what may have a role: the browser then says whether it does.
fn candidates(role: &str) -> String {
    let native = match role {
        "button" => "button, summary, input[type=button], input[type=submit]",
        "link" => "a[href]",
        "heading" => "h1, h2, h3, h4, h5, h6",
        "checkbox" => "input[type=checkbox]",
        "radio" => "input[type=radio]",
        "textbox" => "input, textarea",
        "searchbox" => "input[type=search]",
        "combobox" => "select, input",
        "listitem" => "li",
        "list" => "ul, ol, menu",
        "region" => "section",
        "navigation" => "nav",
        "main" => "main",
        "banner" => "header",
        "contentinfo" => "footer",
        "article" => "article",
        "dialog" => "dialog",
        "img" | "image" => "img, svg",
        "table" => "table",
        "row" => "tr",
        "columnheader" | "rowheader" => "th",
        "group" => "fieldset, details",
        "form" => "form",
        "search" => "search",
        "complementary" => "aside",
        _ => "",
    };
    let separator = if native.is_empty() { "" } else { ", " };
    format!("{native}{separator}[role=\"{role}\"]")
}

/// WebDriver's questions on accessibility, which thirtyfour does not have yet.
#[derive(Debug)]
struct AccessibilityQuery {
    element: ElementId,
    question: &'static str,
}

impl FormatRequestData for AccessibilityQuery {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let address = format!(
            "session/{session}/element/{}/{}",
            self.element, self.question
        );
        RequestData::new(axum::http::Method::GET, address)
    }
}
