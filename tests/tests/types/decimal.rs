//! `rust_decimal::Decimal`.

use rust_decimal::Decimal;

use super::{WriteJson, read, refused, same, wrong};

#[test]
fn a_string_is_read_as_with_serde_where_nothing_is_rounded() {
    let texts = [
        "0",
        "-0",
        "1",
        "-1.50",
        "0.1",
        "0.0000000000000000000000000001",
        "1e3",
        "1E+3",
        "1.5e-3",
        "1e28",
        "1e29",
        "1e-28",
        "1e-29",
        "1e99999999999",
        "e5",
        "1e",
        "1.2.3",
        "NaN",
        "inf",
        "0x10",
        "１",
        "",
        " 1",
        "1 ",
        "-",
        ".",
        "79228162514264337593543950335",
        "79228162514264337593543950336",
        "-79228162514264337593543950335",
    ];
    assert!(same::<Decimal>(&texts) >= 10);
}

#[test]
fn a_number_is_read_from_its_digits() {
    // As floats these are others, or none.
    for text in [
        "0.1",
        "1.10",
        "123456789012345678.123456789",
        "79228162514264337593543950335",
        "-0.0000000000000000000000000001",
        "9007199254740993",
        "0.30000000000000004",
    ] {
        let number: Decimal = read(text).unwrap();
        assert_eq!(number.to_string(), text);
        assert_eq!(number.to_json(), format!("\"{text}\""));
        assert_eq!(read::<Decimal>(&format!("\"{text}\"")), Some(number));
    }
    assert_eq!(read::<Decimal>("1.5e3").unwrap().to_string(), "1500");
    assert_eq!(read::<Decimal>("25E-1").unwrap().to_string(), "2.5");
}

#[test]
fn what_would_be_rounded_is_refused() {
    let message = "expected a decimal number of at most 28 digits";
    let texts = [
        "0.00000000000000000000000000001",
        "1.00000000000000000000000000001",
        "0.33333333333333333333333333333333",
        "79228162514264337593543950336",
        "7922816251426433759354395033.55",
        "1e29",
        "1e-29",
        "1e400",
        "1e-400",
        "1.23456789012345678901234567891e5",
    ];
    refused::<Decimal>("decimal", message, &texts);
    for text in texts {
        assert_eq!(
            wrong::<Decimal>(text),
            ("decimal".into(), message.into()),
            "{text}"
        );
    }
    assert_eq!(
        wrong::<Decimal>("true"),
        ("type".into(), format!("{message}, found a boolean"))
    );
}
