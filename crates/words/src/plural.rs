//! Plural rules for the languages a pack is likely to have.
//!
//! A message file names its rule. The rules follow Unicode CLDR's cardinal plurals for whole
//! numbers; tests compare them with a library's.

use serde::{Deserialize, Serialize};

/// CLDR's plural categories.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Category {
    /// No item (Arabic).
    Zero,
    /// One item, or a number that counts as one.
    One,
    /// Two items (Arabic).
    Two,
    /// A few (Arabic, Russian).
    Few,
    /// Many (Arabic, Russian).
    Many,
    /// Everything else; every language has it.
    Other,
}

impl Category {
    /// All categories with their names in message files.
    pub const KEYS: [(&'static str, Self); 6] = [
        ("zero", Self::Zero),
        ("one", Self::One),
        ("two", Self::Two),
        ("few", Self::Few),
        ("many", Self::Many),
        ("other", Self::Other),
    ];
}

/// Languages with the same plural rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PluralRule {
    /// One form for all: Khmer, Chinese, Thai, Vietnamese.
    None,
    /// One has its own form: English, Spanish, German.
    One,
    /// Zero and one share a form: French, Portuguese.
    ZeroOne,
    /// Russian and Ukrainian.
    Slavic,
    /// Arabic.
    Arabic,
}

impl PluralRule {
    /// All rules with their names in message files.
    pub const KEYS: [(&'static str, Self); 5] = [
        ("none", Self::None),
        ("one", Self::One),
        ("zero-one", Self::ZeroOne),
        ("slavic", Self::Slavic),
        ("arabic", Self::Arabic),
    ];

    /// Returns the plural category of a whole number.
    #[must_use]
    pub fn category(self, n: usize) -> Category {
        match (self, n) {
            (Self::One | Self::Arabic, 1) | (Self::ZeroOne, 0 | 1) => Category::One,
            (Self::Slavic, _) => slavic(n),
            (Self::Arabic, _) => arabic(n),
            (Self::None | Self::One | Self::ZeroOne, _) => Category::Other,
        }
    }
}

fn slavic(n: usize) -> Category {
    match (n % 10, n % 100) {
        (1, rest) if rest != 11 => Category::One,
        (2..=4, rest) if !(12..=14).contains(&rest) => Category::Few,
        _ => Category::Many,
    }
}

fn arabic(n: usize) -> Category {
    match (n, n % 100) {
        (0, _) => Category::Zero,
        (2, _) => Category::Two,
        (_, 3..=10) => Category::Few,
        (_, 11..=99) => Category::Many,
        _ => Category::Other,
    }
}

#[cfg(test)]
mod tests {
    use icu_locale_core::{Locale, locale};
    use icu_plurals::{PluralCategory, PluralRules};

    use super::*;

    #[track_caller]
    fn check(language: Locale, rule: PluralRule) {
        let cldr = PluralRules::try_new_cardinal(language.into()).unwrap();
        for n in 0..=1_000_usize {
            let theirs = match cldr.category_for(n) {
                PluralCategory::Zero => Category::Zero,
                PluralCategory::One => Category::One,
                PluralCategory::Two => Category::Two,
                PluralCategory::Few => Category::Few,
                PluralCategory::Many => Category::Many,
                PluralCategory::Other => Category::Other,
            };
            assert_eq!(rule.category(n), theirs, "{n}");
        }
    }

    #[test]
    fn every_rule_counts_as_cldr_does() {
        check(locale!("km"), PluralRule::None);
        check(locale!("en"), PluralRule::One);
        check(locale!("fr"), PluralRule::ZeroOne);
        check(locale!("ru"), PluralRule::Slavic);
        check(locale!("ar"), PluralRule::Arabic);
    }
}
