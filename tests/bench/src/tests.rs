//! The workload is the same on every machine, and the engine agrees with the brute force.

use search::Engine;
use search::wire::Request;
use search_bench_engine::answer;

use crate::corpus::Corpus;
use crate::query::{self, Query};
use crate::random::Random;
use crate::work::Work;
use crate::{SEED, lines};

const RECORDS: usize = 2_000;

fn work() -> (Corpus, Vec<Query>) {
    let mut random = Random::new(SEED);
    let corpus = Corpus::generate(RECORDS, &mut random);
    let queries = query::draw(&corpus, &mut random);
    (corpus, queries)
}

/// Computes FNV-1a over lines, including their newlines.
fn checksum(lines: impl Iterator<Item = String>) -> u64 {
    let mut sum = 0xcbf2_9ce4_8422_2325;
    for line in lines {
        for byte in line.bytes().chain([b'\n']) {
            sum = (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    sum
}

/// The checksums are of files from an independent generator in JavaScript.
#[test]
fn an_independent_generator_makes_the_same_records_and_queries() {
    let (corpus, queries) = work();
    let records = (0..RECORDS).map(|id| lines::record(&corpus, id));
    assert_eq!(checksum(records), 0x2c4b_e86e_88d2_6ec1);
    let queries = queries.iter().enumerate();
    let queries = queries.map(|(number, query)| lines::query(number, query));
    assert_eq!(checksum(queries), 0xb558_32c7_8d44_9eba);
}

#[test]
fn the_engine_finds_and_counts_what_a_brute_force_does() {
    let (corpus, queries) = work();
    let work = Work::from_corpus(&corpus, &queries);
    let mut engine = Engine::open_whole(&work.index().unwrap()).unwrap();
    for (asked, truth) in work.queries.iter().zip(&work.truths) {
        let request = Request {
            limit: RECORDS as u32,
            ..asked.exact.clone()
        };
        let answer = answer(&mut engine, &request);
        assert_eq!(answer.total, truth.total, "{request:?}");
        assert_eq!(answer.hits.len(), truth.total as usize, "{request:?}");
        assert_eq!(answer.counts, truth.counts, "{request:?}");
    }
}
