//! The engine against a search that shares no code with it, on small worlds made at random.

mod answers;
mod broken;
mod near;
mod plain;
mod ranks;
mod scripts;
mod tags;
mod world;
