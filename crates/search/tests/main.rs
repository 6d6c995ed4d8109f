//! The engine compared with a separately written search, on small random worlds.

#![expect(
    clippy::unwrap_used,
    reason = "a helper of a test may panic as the test may"
)]

mod answers;
mod broken;
mod columns;
mod keys;
mod letters;
mod near;
mod plain;
mod ranks;
mod scripts;
mod tags;
mod world;
