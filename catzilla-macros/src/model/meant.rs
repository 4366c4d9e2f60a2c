//! What was meant by a word that is none of ours: another tool's name for it, or a slip.

use proc_macro2::Ident;
use syn::Error;

use super::constraint;

/// The options of a field that are no constraints.
const OF_FIELDS: [&str; 8] = [
    "rename",
    "alias",
    "default",
    "flatten",
    "skip",
    "skip_writing",
    "skip_writing_if",
    "check_with",
];

const OF_TYPES: [&str; 12] = [
    "rename_all",
    "rename_all_fields",
    "deny_unknown",
    "transparent",
    "serde",
    "check",
    "check_with",
    "state",
    "tag",
    "content",
    "own_param",
    "own_key",
];

/// Whether it is an option of a field, and no constraint.
pub(super) fn is_of_a_field(word: &str) -> bool {
    OF_FIELDS.contains(&word)
}

/// Whether it is an option of a type.
pub(super) fn is_of_a_type(word: &str) -> bool {
    OF_TYPES.contains(&word)
}

/// What serde, garde, validator, Pydantic and JSON Schema call it, and what to do here.
const ELSEWHERE: [(&str, &str); 64] = [
    ("allowed", "write `one_of(\"a\", \"b\")`"),
    ("base64", CHECK),
    ("byte_length", "write `len(bytes, ..=64)`"),
    ("choices", "write `one_of(\"a\", \"b\")`"),
    ("credit_card", CHECK),
    ("custom", CHECK),
    ("datetime", "write `date_time`"),
    ("deny_unknown_fields", "write `deny_unknown`"),
    ("deserialize_with", WITH),
    ("dive", NESTED),
    ("ends_with", "write `suffix(\"…\")`"),
    ("enum", "write `one_of(\"a\", \"b\")`"),
    ("equal", "write `one_of(…)` with the one value"),
    (
        "format",
        "write the format itself: `email`, `url`, `date`, …",
    ),
    ("ge", "write `range(1..)`"),
    ("greater_than", BELOW),
    ("gt", BELOW),
    ("gte", "write `range(1..)`"),
    ("inner", "write `each(…)`"),
    ("ipv4", "write `ip`"),
    ("ipv6", "write `ip`"),
    ("le", "write `range(..=100)`"),
    ("length", "write `len(1..=64)`"),
    ("less_than", "write `range(..100)`"),
    ("lowercase", CHANGE),
    ("lt", "write `range(..100)`"),
    ("lte", "write `range(..=100)`"),
    ("matches", "write `pattern(\"^[a-z]+$\")`"),
    ("max", "write `range(..=100)`"),
    ("max_items", "write `len(..=64)`"),
    ("max_len", "write `len(..=64)`"),
    ("max_length", "write `len(..=64)`"),
    ("maximum", "write `range(..=100)`"),
    ("min", "write `range(1..)`"),
    ("min_items", "write `len(1..)`"),
    ("min_len", "write `len(1..)`"),
    ("min_length", "write `len(1..)`"),
    ("minimum", "write `range(1..)`"),
    (
        "must_match",
        "write `check = function` on the type: it sees all fields",
    ),
    ("negative", "write `range(..0)`"),
    ("nested", NESTED),
    ("non_empty", "write `len(1..)`"),
    ("non_negative", "write `range(0..)`"),
    ("not_empty", "write `len(1..)`"),
    ("nullable", "make the type an `Option`"),
    ("optional", "make the type an `Option`, or add a `default`"),
    ("phone", CHECK),
    ("phone_number", CHECK),
    ("positive", "write `range(1..)`"),
    ("regex", "write `pattern(\"^[a-z]+$\")`"),
    (
        "required",
        "leave it out: a field has to come unless it is an `Option` or has a `default`",
    ),
    ("serialize_with", WITH),
    ("skip_deserializing", "write `skip`"),
    ("skip_serializing", "write `skip_writing`"),
    (
        "skip_serializing_if",
        "write `skip_writing_if = Option::is_none`",
    ),
    ("starts_with", "write `prefix(\"…\")`"),
    ("step", "write `multiple_of(5)`"),
    ("strip", CHANGE),
    ("trim", CHANGE),
    ("unique_items", "write `unique`"),
    ("uppercase", CHANGE),
    ("validate", NESTED),
    ("validator", CHECK),
    ("with", WITH),
];

const BELOW: &str = "write `range(1..)`: the lower bound is in the range";
const CHANGE: &str = "leave it out: a model takes a text or refuses it, and does not change it";
const CHECK: &str =
    "write `check = function`, with `fn function(value: &T) -> Result<(), &'static str>`";
const NESTED: &str = "leave it out: a model in a model is checked always";
const WITH: &str = "implement serde's traits for a type of your own, and make it the field's";

/// A word that says nothing about a field; `inside` is the constraint within whose parentheses it stands.
pub(super) fn unknown_of_field(word: &Ident, inside: Option<&Ident>) -> Error {
    let name = word.to_string();
    let message = match inside {
        Some(outer) if OF_FIELDS.contains(&&*name) => {
            format!("`{name}` is said of the whole field: write it beside `{outer}`, not within it")
        }
        _ if OF_TYPES.contains(&&*name) => {
            format!("`{name}` is said of the type: write `#[model({name} …)]` above it")
        }
        _ => {
            let constraints = constraint::words();
            let known = OF_FIELDS.iter().chain(&constraints);
            let help = help(&name, known).unwrap_or_else(|| {
                let (options, constraints) = (OF_FIELDS.join("`, `"), constraints.join("`, `"));
                format!("the options are `{options}`; the constraints are `{constraints}`")
            });
            format!("`{name}` is neither a constraint nor an option of a field\nhelp: {help}")
        }
    };
    Error::new(word.span(), message)
}

/// A word that says nothing about a type.
pub(super) fn unknown_of_type(word: &Ident) -> Error {
    let name = word.to_string();
    let of_a_field = OF_FIELDS.contains(&&*name) || constraint::words().contains(&&*name);
    let help = if of_a_field {
        format!("`{name}` is said of a field: write `#[field({name} …)]` above that")
    } else {
        help(&name, OF_TYPES.iter()).unwrap_or_else(|| {
            "there are `rename_all = \"camelCase\"`, `deny_unknown`, `transparent`, `serde`, \
             `check = function`, `state = Type`, `check_with = function`, and for enums `tag = \"…\"`, \
             `content = \"…\"` and `rename_all_fields = \"camelCase\"`"
                .to_owned()
        })
    };
    Error::new(
        word.span(),
        format!("`{name}` is no option of a model\nhelp: {help}"),
    )
}

fn help<'w>(word: &str, known: impl Iterator<Item = &'w &'static str>) -> Option<String> {
    if let Some((_, help)) = ELSEWHERE.iter().find(|(name, _)| *name == word) {
        return Some((*help).to_owned());
    }
    let near = known.map(|name| (slips(word, name), name)).min()?;
    let (slips, name) = near;
    (slips <= 2 && slips * 2 < word.len()).then(|| format!("did you mean `{name}`?"))
}

/// How many letters were put in, left out, changed, or exchanged with the next (Damerau and Levenshtein).
fn slips(written: &str, meant: &str) -> usize {
    let (written, meant): (Vec<_>, Vec<_>) = (written.chars().collect(), meant.chars().collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=meant.len()).collect()];
    for at in 1..=written.len() {
        let mut row = vec![at];
        for to in 1..=meant.len() {
            let same = written[at - 1] == meant[to - 1];
            let mut least = rows[at - 1][to - 1] + usize::from(!same);
            least = least.min(rows[at - 1][to] + 1).min(row[to - 1] + 1);
            if at > 1
                && to > 1
                && written[at - 1] == meant[to - 2]
                && written[at - 2] == meant[to - 1]
            {
                least = least.min(rows[at - 2][to - 2] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[written.len()][meant.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted() {
        for (written, meant, expected) in [
            ("email", "email", 0),
            ("emial", "email", 1),
            ("emal", "email", 1),
            ("patern", "pattern", 1),
            ("rang", "range", 1),
            ("defualt_", "default", 2),
            ("len", "unique", 6),
        ] {
            assert_eq!(slips(written, meant), expected, "{written} {meant}");
        }
    }

    #[test]
    fn no_word_of_ours_is_another_tools() {
        let constraints = constraint::words();
        let ours = || OF_FIELDS.iter().chain(&OF_TYPES).chain(&constraints);
        assert!(
            ELSEWHERE
                .iter()
                .all(|(name, _)| ours().all(|our| our != name))
        );
        assert!(ELSEWHERE.is_sorted());
    }
}
