//! Which route answers which method, for the routes that share a path.

use super::trie::NONE;
use super::{METHODS, Methods};

/// The routes of one path, by the position of their method. The last position never has
/// a route: it stands for every method that no route can have.
pub type Row = [u16; METHODS + 1];

/// The position that stands for a method no route can have.
pub(super) const UNKNOWN: usize = METHODS;

/// Positions of the two methods of which one stands in for the other.
const GET: usize = 0;
const HEAD: usize = 1;

/// The rows of a draft.
pub(super) struct Rows<const ROUTES: usize> {
    pub(super) rows: [Row; ROUTES],
    pub(super) count: usize,
}

impl<const ROUTES: usize> Rows<ROUTES> {
    pub(super) const fn new() -> Self {
        Self {
            rows: [[NONE; METHODS + 1]; ROUTES],
            count: 0,
        }
    }

    /// The row with this number, or a new one for [`NONE`].
    pub(super) const fn row_or_new(&mut self, row: u16) -> u16 {
        if row != NONE {
            return row;
        }
        self.count += 1;
        self.count as u16 - 1
    }

    /// Enters a route for those of its methods that are free, and returns the first route that it
    /// found in the way.
    pub(super) const fn enter(&mut self, row: u16, methods: Methods, route: u16) -> Option<u16> {
        let row = &mut self.rows[row as usize];
        let mut in_the_way = None;
        let mut left = methods.bits();
        while left != 0 {
            let method = left.trailing_zeros() as usize;
            if row[method] == NONE {
                row[method] = route;
            } else if in_the_way.is_none() {
                in_the_way = Some(row[method]);
            }
            left &= left - 1;
        }
        in_the_way
    }

    /// Lets `GET` routes answer `HEAD` where no other route does.
    pub(super) const fn fill_head(&mut self) {
        let mut row = 0;
        while row < self.count {
            if self.rows[row][HEAD] == NONE {
                self.rows[row][HEAD] = self.rows[row][GET];
            }
            row += 1;
        }
    }

    /// The route for this method, in a row that may be missing.
    pub(super) const fn route(&self, row: u16, method: usize) -> Option<u16> {
        if row == NONE || self.rows[row as usize][method] == NONE {
            return None;
        }
        Some(self.rows[row as usize][method])
    }
}

/// The methods that a row answers.
pub(super) fn methods(row: &Row) -> Methods {
    let answered = (0..METHODS).filter(|&method| row[method] != NONE);
    answered.fold(Methods::NONE, |methods, method| {
        methods.or(Methods::at(method))
    })
}
