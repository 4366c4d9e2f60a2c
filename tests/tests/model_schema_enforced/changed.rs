//! Documents that are changed at random.

use catzilla_tests::Random;
use serde_json::{Value as Any, json};

use crate::models::models;

#[test]
fn a_model_takes_what_its_schema_allows_and_nothing_else() {
    let seed = std::env::var("CATZILLA_FUZZ_SEED").map_or(1, |seed| seed.parse().unwrap());
    let mut random = Random::new(seed);
    for (beside, documents) in models() {
        let names = names_in(&documents);
        let mut pool = documents.clone();
        for document in &documents {
            assert!(beside.takes(document), "{document}");
        }
        let (mut taken, mut refused) = (0, 0);
        for _ in 0..1500 {
            let mut document = pool[random.below(pool.len())].clone();
            for _ in 0..=random.below(2) {
                change(&mut document, &names, &mut random);
            }
            if !beside.takes(&document) {
                refused += 1;
                continue;
            }
            taken += 1;
            if pool.len() < 100 {
                pool.push(document);
            }
        }
        assert!(
            taken > 50 && refused > 50,
            "{taken} {refused}: {:#}",
            beside.schema
        );
    }
}

/// The names of all members, and some more.
fn names_in(documents: &[Any]) -> Vec<String> {
    fn collect(document: &Any, names: &mut Vec<String>) {
        match document {
            Any::Object(members) => {
                for (name, value) in members {
                    names.push(name.clone());
                    collect(value, names);
                }
            }
            Any::Array(items) => items.iter().for_each(|item| collect(item, names)),
            _ => {}
        }
    }
    let mut names: Vec<String> = ["other", "a", "b", "f", "key"].map(str::to_owned).into();
    for document in documents {
        collect(document, &mut names);
    }
    names
}

/// Changes something somewhere in the document.
fn change(document: &mut Any, names: &[String], random: &mut Random) {
    let go_on = random.below(3) > 0;
    match document {
        Any::Object(members) if go_on && !members.is_empty() => {
            let name = members
                .keys()
                .nth(random.below(members.len()))
                .unwrap()
                .clone();
            let other = names[random.below(names.len())].clone();
            match random.below(6) {
                0 => drop(members.remove(&name)),
                1 => drop(members.insert(other, value(random))),
                2 => {
                    let value = members.remove(&name).unwrap();
                    members.insert(other, value);
                }
                3 => {
                    let value = members[&name].clone();
                    members.insert(other, value);
                }
                _ => change(&mut members[&name], names, random),
            }
        }
        Any::Array(items) if go_on && !items.is_empty() => {
            let at = random.below(items.len());
            match random.below(4) {
                0 => drop(items.remove(at)),
                1 => items.push(items[at].clone()),
                2 => items.push(value(random)),
                _ => change(&mut items[at], names, random),
            }
        }
        Any::String(text) if go_on => {
            let other = ["a", "b", "c", "é", "-", ".", "1", "/", "\n", ""];
            let other = random.of(&other);
            *text = match random.below(3) {
                0 => format!("{text}{other}"),
                1 => format!("{other}{text}"),
                _ => text.chars().skip(1).collect(),
            };
        }
        Any::Number(number) if go_on => {
            let step = random.of(&[1, -1, 5, 100]);
            if let Some(number) = number.as_i64() {
                *document = number.saturating_add(step).into();
            }
        }
        other => *other = value(random),
    }
}

/// Any value that is not the same to JSON Schema and another to us.
fn value(random: &mut Random) -> Any {
    let values = [
        json!(null),
        json!(true),
        json!(false),
        json!(0),
        json!(1),
        json!(-1),
        json!(5),
        json!(0.5),
        json!(1.5),
        json!(256),
        json!(i64::MIN),
        json!(u64::MAX),
        json!(1e300),
        json!(""),
        json!("a"),
        json!("ab"),
        json!("red"),
        json!("None"),
        json!("Named"),
        json!("One"),
        json!("Maybe"),
        json!("\u{1f431}"),
        json!([]),
        json!([1]),
        json!([1, 2]),
        json!(["a", "a"]),
        json!([null]),
        json!({}),
        json!({"a": 1}),
        json!({"x": 1}),
        json!({"None": null}),
    ];
    values[random.below(values.len())].clone()
}
