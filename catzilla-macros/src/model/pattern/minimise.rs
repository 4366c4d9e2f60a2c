//! The smallest automaton that accepts the same texts.

use std::collections::HashMap;

use super::Automaton;

/// States that nothing tells apart become one, and so do classes of bytes. Those that accept come last.
pub(super) fn minimise(large: &Automaton) -> Automaton {
    let groups = groups(large);
    let mut members: Vec<usize> = Vec::new();
    for (state, group) in groups.iter().enumerate() {
        if *group == members.len() {
            members.push(state);
        }
    }
    members.sort_by_key(|state| large.accepts[*state]);
    let mut renumbered = vec![0; members.len()];
    for (number, state) in members.iter().enumerate() {
        renumbered[groups[*state]] = number;
    }
    let step = |state: usize, class: usize| {
        let next = large.next[state * large.width + class];
        renumbered[groups[next]]
    };
    let column = |class| members.iter().map(|state| step(*state, class)).collect();
    let columns: Vec<Vec<_>> = (0..large.width).map(column).collect();
    let (merged, firsts) = numbered(&columns);
    let row = |state: &usize| {
        firsts
            .iter()
            .map(|class| step(*state, *class))
            .collect::<Vec<_>>()
    };
    Automaton {
        classes: large.classes.map(|class| {
            u8::try_from(merged[usize::from(class)]).expect("no more classes than bytes")
        }),
        width: firsts.len(),
        next: members.iter().flat_map(row).collect(),
        accepts: members.iter().map(|state| large.accepts[*state]).collect(),
        start: renumbered[groups[large.start]],
    }
}

/// The group of each state (Moore's algorithm): groups are split until the states of each go on into the
/// same groups, whatever comes.
fn groups(automaton: &Automaton) -> Vec<usize> {
    let mut groups: Vec<_> = automaton
        .accepts
        .iter()
        .map(|accepts| usize::from(*accepts))
        .collect();
    let mut count = 0;
    loop {
        let rows = automaton.next.chunks_exact(automaton.width).zip(&groups);
        let signatures: Vec<Vec<usize>> = rows
            .map(|(row, group)| {
                let next = row.iter().map(|state| groups[*state]);
                std::iter::once(*group).chain(next).collect()
            })
            .collect();
        let (split, firsts) = numbered(&signatures);
        groups = split;
        if firsts.len() == count {
            return groups;
        }
        count = firsts.len();
    }
}

/// Equal ones get equal numbers, from zero in the order in which they come; and where each came first.
fn numbered(rows: &[Vec<usize>]) -> (Vec<usize>, Vec<usize>) {
    let mut known = HashMap::new();
    let mut firsts = Vec::new();
    let numbers = rows.iter().enumerate().map(|(at, row)| {
        *known.entry(row).or_insert_with(|| {
            firsts.push(at);
            firsts.len() - 1
        })
    });
    (numbers.collect(), firsts)
}
