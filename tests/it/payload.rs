//! What the browser loads: it decodes unchanged, and garbage is rejected without a panic.

use std::sync::LazyLock;

use catalogue::earlier::Opening;
use pack::{load, read_folder};
use payload::Payload;
use proptest::prelude::*;
use words::{abouts, messages};

static PAYLOAD: LazyLock<Payload> = LazyLock::new(|| {
    let folder = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
        .join("tests/fixtures/pack");
    let loaded = load(&read_folder(&folder).unwrap(), &abouts());
    Payload {
        edition: loaded.editions[0].clone(),
        messages: messages("en").unwrap(),
        earlier: Opening::default(),
        decks: Vec::new(),
    }
});
static BYTES: LazyLock<Vec<u8>> = LazyLock::new(|| PAYLOAD.encode().unwrap());

#[test]
fn a_payload_decodes_unchanged() {
    assert_eq!(Payload::decode(&BYTES).as_ref(), Ok(&*PAYLOAD));
    assert_eq!(PAYLOAD.encode().as_ref(), Ok(&*BYTES));
}

#[test]
fn empty_bytes_are_not_a_payload() {
    assert!(Payload::decode(&[]).is_err());
}

proptest! {
    #[test]
    fn a_payload_truncated_anywhere_is_rejected(at in 0..BYTES.len()) {
        prop_assert!(Payload::decode(&BYTES[..at]).is_err());
    }

    #[test]
    fn a_payload_with_changed_bytes_never_panics(
        changes in prop::collection::vec((0..BYTES.len(), any::<u8>()), 1..8)
    ) {
        let mut bytes = BYTES.clone();
        for (at, byte) in changes {
            bytes[at] = byte;
        }
        let _ = Payload::decode(&bytes);
    }

    #[test]
    fn garbage_never_panics(bytes in prop::collection::vec(any::<u8>(), 0..512)) {
        let _ = Payload::decode(&bytes);
    }
}
