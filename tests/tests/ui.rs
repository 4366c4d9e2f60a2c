//! What the compiler says: each mistake as a user would make it, with the message it must get, and
//! programs that must compile.
//!
//! `TRYBUILD=overwrite` writes the messages anew; read the difference as a newcomer would.

#[test]
fn mistakes_are_explained_by_a_check() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("ui/model/*.rs");
    cases.compile_fail("ui/path/*.rs");
    cases.compile_fail("ui/problem/*.rs");
    cases.compile_fail("ui/get/*.rs");
    cases.compile_fail("ui/route/*.rs");
    cases.compile_fail("ui/routes/*.rs");
    cases.compile_fail("ui/state/*.rs");
    cases.compile_fail("ui/dependency/*.rs");
    cases.compile_fail("ui/middleware/*.rs");
    cases.compile_fail("ui/uri/*.rs");
}

/// Programs are run, too. Beside one of those, a mistake is looked for by a build and not by a check
/// alone, which cannot see all of them.
#[test]
fn programs_build_and_run() {
    let cases = trybuild::TestCases::new();
    cases.pass("ui/pass/*.rs");
    cases.compile_fail("ui/build/*.rs");
}
