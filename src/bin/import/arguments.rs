//! What was written on the command line.

use std::path::PathBuf;

use presession::import::{Chosen, ReviewOf};

/// What is to be done.
pub(crate) struct Arguments {
    pub(crate) kind: Kind,
    pub(crate) files: Vec<PathBuf>,
    pub(crate) out: PathBuf,
    pub(crate) force: bool,
}

/// Which kind of table the files hold.
pub(crate) enum Kind {
    UprInfo(Chosen),
    Ohchr(ReviewOf),
}

/// The arguments before they are understood.
#[derive(Default)]
struct Written {
    files: Vec<PathBuf>,
    out: Vec<String>,
    state: Vec<String>,
    without: Vec<String>,
    cycle: Vec<String>,
    session: Vec<String>,
    document: Vec<String>,
    force: bool,
}

impl Arguments {
    /// Reads the arguments. Errs with what is wrong.
    pub(crate) fn read(written: &[String]) -> Result<Self, String> {
        let (kind, rest) = written.split_first().ok_or("which kind of table?")?;
        let written = Written::of(rest)?;
        let kind = match kind.as_str() {
            "uprinfo" => written.uprinfo(),
            "ohchr" => written.ohchr(),
            _ => Err(format!("\"{kind}\" is no kind: write uprinfo or ohchr")),
        }?;
        if written.files.is_empty() {
            return Err("name the files to read".to_owned());
        }
        Ok(Self {
            kind,
            out: one("--out", &written.out)?.into(),
            files: written.files,
            force: written.force,
        })
    }
}

impl Written {
    fn of(arguments: &[String]) -> Result<Self, String> {
        let mut written = Self::default();
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            let list = match argument.as_str() {
                "--force" => {
                    written.force = true;
                    continue;
                }
                "--out" => &mut written.out,
                "--state" => &mut written.state,
                "--without" => &mut written.without,
                "--cycle" => &mut written.cycle,
                "--session" => &mut written.session,
                "--document" => &mut written.document,
                option if option.starts_with("--") => {
                    return Err(format!("there is no option {option}"));
                }
                file => {
                    written.files.push(file.into());
                    continue;
                }
            };
            let value = rest.next().ok_or(format!("{argument} wants a value"))?;
            list.push(value.clone());
        }
        Ok(written)
    }

    fn uprinfo(&self) -> Result<Kind, String> {
        let foreign = [
            ("--cycle", &self.cycle),
            ("--session", &self.session),
            ("--document", &self.document),
        ];
        if let Some((option, _)) = foreign.iter().find(|(_, values)| !values.is_empty()) {
            return Err(format!(
                "{option} is for ohchr: an export says it in each row"
            ));
        }
        Chosen::of(&self.state, &self.without)
            .map(Kind::UprInfo)
            .map_err(|error| error.to_string())
    }

    fn ohchr(&self) -> Result<Kind, String> {
        if !self.without.is_empty() {
            return Err("--without is for uprinfo: a matrix is about one State".to_owned());
        }
        let number = |option: &str, values: &[String]| {
            let written = one(option, values)?;
            written
                .parse()
                .map_err(|_| format!("{option} wants a number, not \"{written}\""))
        };
        let document = self.document.last().map_or("", String::as_str);
        ReviewOf::of(
            one("--state", &self.state)?,
            number("--cycle", &self.cycle)?,
            number("--session", &self.session)?,
            document,
        )
        .map(Kind::Ohchr)
    }
}

fn one<'a>(option: &str, values: &'a [String]) -> Result<&'a str, String> {
    match values {
        [value] => Ok(value),
        [] => Err(format!("{option} is missing")),
        _ => Err(format!("{option} is given twice")),
    }
}
