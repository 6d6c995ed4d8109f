//! Selects the best of many without sorting them all.

/// The greatest keys offered so far, the smallest of them on top.
pub(super) struct Heap {
    most: usize,
    keys: Vec<u64>,
}

impl Heap {
    /// Keeps the `most` greatest keys, at least one.
    pub(super) fn new(most: usize) -> Self {
        let keys = Vec::new();
        Self { most, keys }
    }

    #[inline(always)]
    pub(super) fn offer(&mut self, key: u64) {
        if self.keys.len() < self.most {
            self.keys.push(key);
            self.rise();
        } else if self.keys[0] < key {
            self.keys[0] = key;
            sink(&mut self.keys);
        }
    }

    fn rise(&mut self) {
        let mut at = self.keys.len() - 1;
        while at > 0 && self.keys[at] < self.keys[(at - 1) / 2] {
            self.keys.swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    pub(super) fn into_descending(mut self) -> Vec<u64> {
        for end in (1..self.keys.len()).rev() {
            self.keys.swap(0, end);
            sink(&mut self.keys[..end]);
        }
        self.keys
    }
}

fn sink(keys: &mut [u64]) {
    let mut at = 0;
    loop {
        let mut child = 2 * at + 1;
        if child + 1 < keys.len() && keys[child + 1] < keys[child] {
            child += 1;
        }
        if child >= keys.len() || keys[at] <= keys[child] {
            return;
        }
        keys.swap(at, child);
        at = child;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_greatest_keys_come_first() {
        for most in 1..12 {
            let mut heap = Heap::new(most);
            for key in [5, 3, 9, 1, 7, 2, 8] {
                heap.offer(key);
            }
            let mut sorted = vec![9, 8, 7, 5, 3, 2, 1];
            sorted.truncate(most);
            assert_eq!(heap.into_descending(), sorted);
        }
    }
}
