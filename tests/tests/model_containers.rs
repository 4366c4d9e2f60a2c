//! Lists, sets and pointers of the standard library, with models in them.
#![allow(missing_docs, reason = "tests")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(clippy::linkedlist, reason = "whoever has one may read it")]

use std::{
    borrow::Cow,
    collections::{BTreeSet, HashSet, LinkedList, VecDeque},
    rc::Rc,
    sync::Arc,
};

use catzilla::{Describe, WriteJson, prelude::*};
use catzilla_tests::assert_wrong;
use serde_json::json;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Model)]
struct User {
    #[field(len(1..=3))]
    name: String,
}

fn user(name: &str) -> User {
    User { name: name.into() }
}

macro_rules! holding {
    ($($test:ident: $ty:ty;)*) => {$(
        #[test]
        fn $test() {
            #[derive(Debug, Model)]
            struct Holder {
                #[field(len(..=2))]
                users: $ty,
            }

            let text = r#"{"users":[{"name":"Ada"}]}"#;
            let holder = Holder::from_json(text.as_bytes()).unwrap();
            assert_eq!(holder.to_json(), text);
            assert_eq!(Holder::from_json(br#"{"users":[]}"#).unwrap().to_json(), r#"{"users":[]}"#);
            assert_wrong::<Holder>(
                r#"{"users":[{"name":"Bob"},{"name":""},{"name":"Ada"},{"name":5}]}"#,
                &[
                    ("/users/1/name", "len"),
                    ("/users/3/name", "type"),
                    ("/users", "len"),
                ],
            );
            assert_wrong::<Holder>(r#"{"users":{}}"#, &[("/users", "type")]);
            let by_hand = Holder { users: [user("Anna")].into_iter().collect() };
            let report = by_hand.validate().unwrap_err();
            assert_eq!(report.violations()[0].pointer(), "/users/0/name");
            let schema = &Holder::json_schema()["$defs"]["Holder"]["properties"]["users"];
            let expected = json!({
                "type": "array", "items": {"$ref": "#/$defs/User"}, "maxItems": 2
            });
            assert_eq!(*schema, expected);
        }
    )*};
}

holding! {
    models_in_a_vec_deque_are_checked: VecDeque<User>;
    models_in_a_linked_list_are_checked: LinkedList<User>;
    models_in_a_btree_set_are_checked: BTreeSet<User>;
    models_in_a_hash_set_are_checked: HashSet<User>;
    models_in_a_shared_list_are_checked: Arc<[User]>;
    models_in_a_list_of_one_thread_are_checked: Rc<[User]>;
    models_in_a_list_that_may_be_borrowed_are_checked: Cow<'static, [User]>;
}

#[derive(Debug, Model)]
struct Shared {
    #[field(len(..=3), ascii)]
    text: Arc<str>,
    #[field(len(..=3))]
    other: Option<Rc<str>>,
    #[field(range(..=9))]
    number: Arc<u8>,
    #[field(len(..=1), each(range(..=9)))]
    numbers: Rc<Vec<u8>>,
    user: Arc<User>,
    queues: Option<VecDeque<User>>,
    pair: (u8, VecDeque<User>),
}

#[test]
fn what_is_shared_is_checked() {
    let text = concat!(
        r#"{"text":"abc","other":"de","number":9,"numbers":[1],"user":{"name":"Ada"},"#,
        r#""queues":[{"name":"Bob"}],"pair":[1,[{"name":"Eve"}]]}"#
    );
    assert_eq!(Shared::from_json(text.as_bytes()).unwrap().to_json(), text);
    assert_wrong::<Shared>(
        r#"{"text":"abcd","other":"abcd","number":10,"numbers":[1,10],"user":{"name":""},
            "queues":[{"name":""}],"pair":[1,[{"name":""}]]}"#,
        &[
            ("/text", "len"),
            ("/other", "len"),
            ("/number", "range"),
            ("/numbers", "len"),
            ("/numbers/1", "range"),
            ("/user/name", "len"),
            ("/queues/0/name", "len"),
            ("/pair/1/0/name", "len"),
        ],
    );
}

#[derive(Debug, Model)]
struct Queues {
    #[field(unique)]
    queue: VecDeque<u8>,
    #[field(unique)]
    chain: Option<LinkedList<u8>>,
}

#[test]
fn an_item_of_a_list_repeats_whatever_the_list_is() {
    assert!(Queues::from_json(br#"{"queue": [1, 2], "chain": [2, 1]}"#).is_ok());
    assert_wrong::<Queues>(
        r#"{"queue": [1, 2, 1], "chain": [2, 2]}"#,
        &[("/queue", "unique"), ("/chain", "unique")],
    );
}

#[derive(Debug, Model)]
struct Sets {
    #[field(len(..=3), each(range(1..=9)))]
    sorted: BTreeSet<u8>,
    #[field(len(..=3), each(range(1..=9)))]
    hashed: Option<HashSet<u8>>,
}

#[test]
fn a_set_takes_an_item_that_repeats_once() {
    let sets = Sets::from_json(br#"{"sorted": [3, 1, 3, 1, 2], "hashed": [7, 7]}"#).unwrap();
    assert_eq!(sets.sorted, BTreeSet::from([1, 2, 3]));
    assert_eq!(sets.hashed, Some(HashSet::from([7])));
}

#[test]
fn an_item_of_a_set_is_told_of_where_it_stands_in_the_text() {
    assert_wrong::<Sets>(
        r#"{"sorted": [3, 3, 200, 0, 200], "hashed": [200, 5, 5, 5, 0]}"#,
        &[
            ("/sorted/2", "range"),
            ("/sorted/3", "range"),
            ("/hashed/0", "range"),
            ("/hashed/4", "range"),
        ],
    );
}

#[test]
fn right_items_of_a_set_are_checked_beside_wrong_ones() {
    assert_wrong::<Sets>(
        r#"{"sorted": [200, "a", 0], "hashed": [0, 5, 5, null, 1, 2, 3]}"#,
        &[
            ("/sorted/1", "type"),
            ("/sorted/0", "range"),
            ("/sorted/2", "range"),
            ("/hashed/3", "type"),
            ("/hashed", "len"),
            ("/hashed/0", "range"),
        ],
    );
}

/// A number that is called after what it is the number of, with serde.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
struct Id<T>(u64, #[serde(skip)] std::marker::PhantomData<fn() -> T>);

#[derive(Debug, Model)]
#[model(serde)]
struct Member {
    #[field(len(1..))]
    name: String,
}

#[derive(Debug, Model)]
struct Team {
    id: Id<User>,
    leader: std::sync::Mutex<Option<Member>>,
}

#[test]
fn a_type_of_serde_holds_what_has_its_constraints_there() {
    assert!(Team::from_json(br#"{"id": 1, "leader": {"name": "Ada"}}"#).is_ok());
    assert_wrong::<Team>(
        r#"{"id": 1, "leader": {"name": ""}}"#,
        &[("/leader", "invalid")],
    );
}
