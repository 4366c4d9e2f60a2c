//! Draws a table as a tree, as it is laid out: for tests, and for whoever wants to see it.

use std::fmt::{self, Display, Formatter};

use super::links::Kind;
use super::rows::Row;
use super::table::Cell;
use super::{Methods, Piece, Table, key, method};

/// A node's children in the order in which they are tried, each below its parent. Behind a path
/// that has routes stand their methods and numbers.
impl Display for Table {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        let Some(root) = self.cells.first() else {
            return Ok(());
        };
        out.write_str("/")?;
        self.draw_row(out, root.row)?;
        self.draw_children(out, root, 0, "")
    }
}

/// What leads to a child.
enum Edge {
    Node(String, usize),
    Rest(u16),
}

impl Table {
    fn draw_children(
        &self,
        out: &mut Formatter<'_>,
        node: &Cell,
        depth: u8,
        indent: &str,
    ) -> fmt::Result {
        let mut edges = Vec::new();
        self.literals(node.base, node.salt, &mut edges);
        edges.sort_by(|(a, _), (b, _)| a.cmp(b));
        let mut edges: Vec<_> = edges
            .into_iter()
            .map(|(name, cell)| Edge::Node(name, cell))
            .collect();
        edges.extend(self.branches_of(node, depth));
        let count = edges.len();
        for (at, edge) in edges.into_iter().enumerate() {
            let (elbow, bar) = if at + 1 < count {
                ("├─ ", "│  ")
            } else {
                ("└─ ", "   ")
            };
            write!(out, "\n{indent}{elbow}")?;
            match edge {
                Edge::Rest(row) => {
                    out.write_str("<..>")?;
                    self.draw_row(out, row)?;
                }
                Edge::Node(name, cell) => {
                    let child = &self.cells[cell];
                    out.write_str(&name)?;
                    self.draw_row(out, child.row)?;
                    self.draw_children(out, child, depth + 1, &format!("{indent}{bar}"))?;
                }
            }
        }
        Ok(())
    }

    /// The literal children in a run of cells, by text.
    fn literals(&self, base: u32, salt: u64, found: &mut Vec<(String, usize)>) {
        if base == 0 {
            return;
        }
        let length = if salt == 0 {
            1
        } else {
            1 << (64 - (salt & 63))
        };
        for at in base as usize..base as usize + length {
            let cell = &self.cells[at];
            if cell.is_bucket() {
                self.literals(cell.base, cell.salt, found);
            } else if cell.words[0] != key::NO_WORD {
                found.push((self.text(at), at));
            }
        }
    }

    fn text(&self, cell: usize) -> String {
        if let Ok(at) = self
            .long
            .binary_search_by_key(&cell, |long| long.cell as usize)
        {
            return self.long[at].text.to_owned();
        }
        let bytes = self.cells[cell].words.map(u64::to_le_bytes).concat();
        let text = bytes.split(|&byte| byte == 0xff).next().unwrap_or_default();
        String::from_utf8_lossy(text).into_owned()
    }

    /// A node's own branches, which are the first of its chain.
    fn branches_of(&self, node: &Cell, depth: u8) -> impl Iterator<Item = Edge> {
        let chain = self
            .branches
            .iter()
            .enumerate()
            .skip(usize::from(node.branch));
        let mut expected = usize::from(node.branch);
        chain
            .take_while(move |(at, branch)| {
                let own = *at == expected && branch.depth == depth;
                expected = usize::from(branch.next);
                own
            })
            .map(|(_, branch)| match branch.kind {
                Kind::Partial => {
                    let shape = shape(self.partials[usize::from(branch.pieces)]);
                    Edge::Node(shape, branch.target as usize)
                }
                Kind::Param => Edge::Node("<>".to_owned(), branch.target as usize),
                Kind::CatchAll => Edge::Rest(branch.target as u16),
            })
    }

    fn draw_row(&self, out: &mut Formatter<'_>, row: u16) -> fmt::Result {
        match self.rows.get(usize::from(row)) {
            Some(row) => draw_routes(out, row),
            None => Ok(()),
        }
    }
}

/// ` GET HEAD 3, POST 4`.
fn draw_routes(out: &mut Formatter<'_>, row: &Row) -> fmt::Result {
    let methods: Methods = super::rows::methods(row);
    let mut routes: Vec<_> = row.to_vec();
    routes.sort_unstable();
    routes.dedup();
    for (at, &route) in routes
        .iter()
        .filter(|&&route| route != super::trie::NONE)
        .enumerate()
    {
        out.write_str(if at == 0 { " " } else { ", " })?;
        for (position, name) in method::NAMES.iter().enumerate() {
            if methods.has(position) && row[position] == route {
                write!(out, "{name} ")?;
            }
        }
        write!(out, "{route}")?;
    }
    Ok(())
}

/// A partial segment without its parameters' names.
fn shape(pieces: &[Piece]) -> String {
    let pieces = pieces.iter().map(|piece| match piece {
        Piece::Text(text) => text,
        Piece::Param(_) => "<>",
    });
    pieces.collect()
}
