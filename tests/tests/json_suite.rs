//! The classes of `JSONTestSuite` (Nicolas Seriot, "Parsing JSON is a Minefield"), each with a text of our
//! own: those that have to be taken, those that have to be refused, and what we do about the others.

#![forbid(unsafe_code)]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use catzilla::prelude::*;

#[derive(Debug, Model)]
struct Whole<'a>(#[allow(dead_code, reason = "it is read only")] JsonValue<'a>);

#[derive(Debug, Model)]
struct Known {
    #[allow(dead_code, reason = "it is read only")]
    known: Option<u8>,
}

/// Whether a text is taken where all of it is kept.
fn is_kept(text: &[u8]) -> bool {
    Whole::from_json(text).is_ok()
}

/// Whether it is taken where it is passed, as a member that the model does not know.
fn is_passed(text: &[u8]) -> bool {
    let alone = [b"{\"other\":", text, b"}"].concat();
    let before = [b"{\"other\":", text, b",\"known\":1}"].concat();
    let behind = [b"{\"known\":1,\"other\":", text, b"}"].concat();
    let taken = [alone, before, behind].map(|text| Known::from_json(&text).is_ok());
    assert!(taken[0] == taken[1] && taken[1] == taken[2], "{taken:?}");
    taken[0]
}

/// Whether the second pass, which looks for everything that is wrong, finds nothing wrong with it.
fn is_explained(text: &[u8]) -> bool {
    let before = [b"{\"other\":", text, b",\"known\":\"a\"}"].concat();
    let behind = [b"{\"known\":\"a\",\"other\":", text, b"}"].concat();
    let taken = [before, behind].map(|text| match Known::from_json(&text) {
        Err(ModelError::Invalid(report)) => {
            let wrong = report.violations().iter().map(Violation::pointer);
            assert!(wrong.eq(["/known"]), "{report:?}");
            true
        }
        Err(ModelError::Malformed { offset, .. }) => {
            assert!(offset <= text.len());
            false
        }
        other => panic!("{other:?}"),
    });
    assert_eq!(taken[0], taken[1]);
    taken[0]
}

#[track_caller]
fn check(name: &str, text: &[u8], taken: bool) {
    let start = &text[..text.len().min(60)];
    let ways = [is_kept(text), is_passed(text), is_explained(text)];
    assert_eq!(ways, [taken; 3], "{name}: {}", start.escape_ascii());
}

type Cases = &'static [(&'static str, &'static [u8])];

#[test]
fn every_class_that_is_json_is_taken() {
    assert_eq!(TAKEN.len(), 95);
    for (name, text) in TAKEN {
        check(name, text, true);
    }
}

#[test]
fn every_class_that_is_no_json_is_refused() {
    let long: [(&str, Vec<u8>); 2] = [
        ("n_structure_100000_opening_arrays", b"[".repeat(100_000)),
        ("n_structure_open_array_object", b"[{\"\":".repeat(50_000)),
    ];
    assert_eq!(REFUSED.len() + long.len(), 188);
    for (name, text) in REFUSED {
        check(name, text, false);
    }
    for (name, text) in &long {
        check(name, text, false);
    }
}

/// A number that is kept or passed is a text of any size, which only its reader can find too large. What
/// is no UTF-8, half a pair of surrogates, a byte order mark, and more than 128 levels are refused.
#[test]
fn every_class_that_is_left_open_is_decided() {
    let deep = [b"[".repeat(500), b"]".repeat(500)].concat();
    assert_eq!(NUMBERS.len() + OTHERS.len() + 1, 35);
    for (name, text) in NUMBERS {
        check(name, text, true);
    }
    for (name, text) in OTHERS {
        check(name, text, false);
    }
    check("i_structure_500_nested_arrays", &deep, false);
}

#[test]
fn a_number_too_large_for_a_float_is_refused_and_one_too_small_is_zero() {
    #[derive(Debug, Model)]
    struct Floats(Vec<f64>);
    for (name, text) in NUMBERS {
        let read = Floats::from_json(text).ok().map(|floats| floats.0[0]);
        let expected = std::str::from_utf8(&text[1..text.len() - 1]).unwrap();
        let expected = Some(expected.parse::<f64>().unwrap()).filter(|float| float.is_finite());
        assert_eq!(read, expected, "{name}");
    }
}

const TAKEN: Cases = &[
    ("y_array_arraysWithSpaces", b"[[ \t ]]"),
    ("y_array_empty-string", b"[\"\",\"\"]"),
    ("y_array_empty", b"[]"),
    ("y_array_ending_with_newline", b"[\"z\"]\n"),
    ("y_array_false", b"[false,false]"),
    ("y_array_heterogeneous", b"[true, 7, \"7\", {\"7\": []}, null]"),
    ("y_array_null", b"[null]"),
    ("y_array_with_1_and_newline", b"[1\r\n]"),
    ("y_array_with_leading_space", b"  [2]"),
    ("y_array_with_several_null", b"[null,null,3,null,null]"),
    ("y_array_with_trailing_space", b"[4] \t"),
    ("y_number", b"[321e56]"),
    ("y_number_0e+1", b"[0e+7]"),
    ("y_number_0e1", b"[0e7]"),
    ("y_number_after_space", b"[ \t8]"),
    ("y_number_double_close_to_zero", b"[-0.00000000000000000000000000000000000000000000000000000000000000000000000000000000003]"),
    ("y_number_int_with_exp", b"[30e2]"),
    ("y_number_minus_zero", b"[-0]"),
    ("y_number_negative_int", b"[-456]"),
    ("y_number_negative_one", b"[-1]"),
    ("y_number_negative_zero", b"[-0 ]"),
    ("y_number_real_capital_e", b"[2E33]"),
    ("y_number_real_capital_e_neg_exp", b"[2E-3]"),
    ("y_number_real_capital_e_pos_exp", b"[2E+3]"),
    ("y_number_real_exponent", b"[98.7e65]"),
    ("y_number_real_fraction_exponent", b"[98.765e43]"),
    ("y_number_real_neg_exp", b"[2e-3]"),
    ("y_number_real_pos_exponent", b"[2e+3]"),
    ("y_number_simple_int", b"[789]"),
    ("y_number_simple_real", b"[78.901]"),
    ("y_object", b"{\"left\":\"l\", \"right\":\"r\"}"),
    ("y_object_basic", b"{\"left\":\"l\"}"),
    ("y_object_duplicated_key", b"{\"k\":\"1\",\"k\":\"2\"}"),
    ("y_object_duplicated_key_and_value", b"{\"k\":\"1\",\"k\":\"1\"}"),
    ("y_object_empty", b"{}"),
    ("y_object_empty_key", b"{\"\":false}"),
    ("y_object_escaped_null_in_key", br#"{"a\u0000b":1}"#),
    ("y_object_extreme_numbers", b"{\"least\":-9.9e+27,\"most\":9.9e+27}"),
    ("y_object_long_strings", b"{\"list\":[{\"n\":\"0123456789012345678901234567890123456789\"}],\"n\":\"0123456789012345678901234567890123456789\"}"),
    ("y_object_simple", b"{\"k\":[]}"),
    ("y_object_string_unicode", br#"{"t":"\u041f\u043E\u043b\u0435"}"#),
    ("y_object_with_newlines", b"{\r\n\"k\":\n1\n}"),
    ("y_string_1_2_3_bytes_UTF-8_sequences", br#"["\u007e\u07ff\uFFEE"]"#),
    ("y_string_accepted_surrogate_pair", br#"["\uD83D\uDE00"]"#),
    ("y_string_accepted_surrogate_pairs", br#"["\ud83d\ude00\ud834\udd1e"]"#),
    ("y_string_allowed_escapes", br#"["\t\r\n\f\b\/\\\""]"#),
    ("y_string_backslash_and_u_escaped_zero", br#"["\\u0000!"]"#),
    ("y_string_backslash_doublequotes", br#"["\"\""]"#),
    ("y_string_comments", b"[\"1/*2*/3//4\"]"),
    ("y_string_double_escape_a", br#"["\\b"]"#),
    ("y_string_double_escape_n", br#"["\\t"]"#),
    ("y_string_escaped_control_character", br#"["\u001F"]"#),
    ("y_string_escaped_noncharacter", br#"["\ufffe"]"#),
    ("y_string_in_array", b"[\"text\"]"),
    ("y_string_in_array_with_leading_space", b"[ \"text\"]"),
    ("y_string_last_surrogates_1_and_2", br#"["\uDBFF\uDFFF"]"#),
    ("y_string_nbsp_uescaped", br#"["a\u00a0b"]"#),
    ("y_string_nonCharacterInUTF-8_U+10FFFF", b"[\"\xF4\x8F\xBF\xBF\"]"),
    ("y_string_nonCharacterInUTF-8_U+FFFF", b"[\"\xEF\xBF\xBF\"]"),
    ("y_string_null_escape", br#"["\u0000"]"#),
    ("y_string_one-byte-utf-8", br#"["\u0021"]"#),
    ("y_string_pi", b"[\"\xCF\x80\"]"),
    ("y_string_reservedCharacterInUTF-8_U+1BFFF", b"[\"\xF0\x9B\xBF\xBF\"]"),
    ("y_string_simple_ascii", b"[\"plain \"]"),
    ("y_string_space", b"\"  \""),
    ("y_string_surrogates_U+1D11E_MUSICAL_SYMBOL_G_CLEF", br#"["\uD834\uDD1E"]"#),
    ("y_string_three-byte-utf-8", br#"["\u20ac"]"#),
    ("y_string_two-byte-utf-8", br#"["\u00e9"]"#),
    ("y_string_u+2028_line_sep", b"[\"\xE2\x80\xA8\"]"),
    ("y_string_u+2029_par_sep", b"[\"\xE2\x80\xA9\"]"),
    ("y_string_uEscape", br#"["\u0061\u30aF\u30EA"]"#),
    ("y_string_uescaped_newline", br#"["a\u000Ab"]"#),
    ("y_string_unescaped_char_delete", b"[\"\x7F\"]"),
    ("y_string_unicode", br#"["\uA66D"]"#),
    ("y_string_unicodeEscapedBackslash", br#"["\u005C"]"#),
    ("y_string_unicode_2", b"[\"\xE2\x8D\x82\xE3\x88\xB4\xE2\x8D\x82\"]"),
    ("y_string_unicode_U+10FFFE_nonchar", br#"["\uDBFF\uDFFE"]"#),
    ("y_string_unicode_U+1FFFE_nonchar", br#"["\uD83F\uDFFE"]"#),
    ("y_string_unicode_U+200B_ZERO_WIDTH_SPACE", br#"["\u200B"]"#),
    ("y_string_unicode_U+2064_invisible_plus", br#"["\u2064"]"#),
    ("y_string_unicode_U+FDD0_nonchar", br#"["\uFDD0"]"#),
    ("y_string_unicode_U+FFFE_nonchar", br#"["\uFFFE"]"#),
    ("y_string_unicode_escaped_double_quote", br#"["\u0022"]"#),
    ("y_string_utf8", b"[\"\xE2\x82\xAC\xF0\x9D\x84\x9E\"]"),
    ("y_string_with_del_character", b"[\"x\x7Fy\"]"),
    ("y_structure_lonely_false", b"false"),
    ("y_structure_lonely_int", b"7"),
    ("y_structure_lonely_negative_real", b"-0.5"),
    ("y_structure_lonely_null", b"null"),
    ("y_structure_lonely_string", b"\"text\""),
    ("y_structure_lonely_true", b"true"),
    ("y_structure_string_empty", b"\"\""),
    ("y_structure_trailing_newline", b"[\"n\"]\n\n"),
    ("y_structure_true_in_array", b"[true]"),
    ("y_structure_whitespace_array", b"\t[\n] "),
];

const REFUSED: Cases = &[
    ("n_array_1_true_without_comma", b"[2 false]"),
    ("n_array_a_invalid_utf8", b"[b\xE9]"),
    ("n_array_colon_instead_of_comma", b"[\"k\": 2]"),
    ("n_array_comma_after_close", b"[\"k\"],"),
    ("n_array_comma_and_number", b"[,2]"),
    ("n_array_double_comma", b"[2,,3]"),
    ("n_array_double_extra_comma", b"[\"k\",,]"),
    ("n_array_extra_close", b"[\"k\"]]"),
    ("n_array_extra_comma", b"[\"k\",]"),
    ("n_array_incomplete", b"[\"k\""),
    ("n_array_incomplete_invalid_value", b"[k"),
    ("n_array_inner_array_no_comma", b"[4[5]]"),
    ("n_array_invalid_utf8", b"[\xFE]"),
    ("n_array_items_separated_by_semicolon", b"[2;3]"),
    ("n_array_just_comma", b"[,]"),
    ("n_array_just_minus", b"[-]"),
    ("n_array_missing_value", b"[ , \"k\"]"),
    ("n_array_newlines_unclosed", b"[\"k\",\n5\n,6,"),
    ("n_array_number_and_comma", b"[2,]"),
    ("n_array_number_and_several_commas", b"[2,,]"),
    ("n_array_spaces_vertical_tab_formfeed", b"[\"\x0Bk\"\\f]"),
    ("n_array_star_inside", b"[*]"),
    ("n_array_unclosed", b"[\"k\" "),
    ("n_array_unclosed_trailing_comma", b"[2,"),
    ("n_array_unclosed_with_new_lines", b"[2,\n3\n,4"),
    ("n_array_unclosed_with_object_inside", b"[{\"k\":1}"),
    ("n_incomplete_false", b"[fals]"),
    ("n_incomplete_null", b"[nul]"),
    ("n_incomplete_true", b"[tru]"),
    ("n_multidigit_number_then_00", b"456\0"),
    ("n_number_++", b"[++56]"),
    ("n_number_+1", b"[+2]"),
    ("n_number_+Inf", b"[+Inf]"),
    ("n_number_-01", b"[-02]"),
    ("n_number_-1.0.", b"[-2.5.]"),
    ("n_number_-2.", b"[-3.]"),
    ("n_number_-NaN", b"[-NaN]"),
    ("n_number_.-1", b"[.-2]"),
    ("n_number_.2e-3", b"[.5e-6]"),
    ("n_number_0.1.2", b"[0.3.4]"),
    ("n_number_0.3e+", b"[0.4e+]"),
    ("n_number_0.3e", b"[0.4e]"),
    ("n_number_0.e1", b"[0.e2]"),
    ("n_number_0_capital_E+", b"[0E+]"),
    ("n_number_0_capital_E", b"[0E]"),
    ("n_number_0e+", b"[0e+]"),
    ("n_number_0e", b"[0e]"),
    ("n_number_1.0e+", b"[2.5e+]"),
    ("n_number_1.0e-", b"[2.5e-]"),
    ("n_number_1.0e", b"[2.5e]"),
    ("n_number_1_000", b"[2 000.5]"),
    ("n_number_1eE2", b"[2eE3]"),
    ("n_number_2.e+3", b"[4.e+5]"),
    ("n_number_2.e-3", b"[4.e-5]"),
    ("n_number_2.e3", b"[4.e5]"),
    ("n_number_9.e+", b"[8.e+]"),
    ("n_number_Inf", b"[Inf]"),
    ("n_number_NaN", b"[NaN]"),
    ("n_number_U+FF11_fullwidth_digit_one", b"[\xEF\xBC\x91]"),
    ("n_number_expression", b"[3+4]"),
    ("n_number_hex_1_digit", b"[0x3]"),
    ("n_number_hex_2_digits", b"[0x3F]"),
    ("n_number_infinity", b"[Infinity]"),
    ("n_number_invalid+-", b"[0e+-2]"),
    ("n_number_invalid-negative-real", b"[-98.76foo]"),
    ("n_number_invalid-utf-8-in-bigger-int", b"[456\xE5]"),
    ("n_number_invalid-utf-8-in-exponent", b"[2e3\xE5]"),
    ("n_number_invalid-utf-8-in-int", b"[0\xE5]"),
    ("n_number_minus_infinity", b"[-Infinity]"),
    ("n_number_minus_sign_with_trailing_garbage", b"[-bar]"),
    ("n_number_minus_space_1", b"[- 2]"),
    ("n_number_neg_int_starting_with_zero", b"[-034]"),
    ("n_number_neg_real_without_int_part", b"[-.45]"),
    ("n_number_neg_with_garbage_at_end", b"[-2y]"),
    ("n_number_real_garbage_after_e", b"[2eb]"),
    ("n_number_real_with_invalid_utf8_after_e", b"[2e\xE5]"),
    ("n_number_real_without_fractional_part", b"[2.]"),
    ("n_number_starting_with_dot", b"[.45]"),
    ("n_number_with_alpha", b"[2.3b-]"),
    ("n_number_with_alpha_char", b"[2.80000000000000001b]"),
    ("n_number_with_leading_zero", b"[034]"),
    ("n_object_bad_value", b"[\"k\", tru]"),
    ("n_object_bracket_key", b"{[: \"k\"}\n"),
    ("n_object_comma_instead_of_colon", b"{\"k\", false}"),
    ("n_object_double_colon", b"{\"k\"::1}"),
    ("n_object_emoji", b"{\xF0\x9F\x98\x80}"),
    ("n_object_garbage_at_end", b"{\"k\":\"v\" 456}"),
    ("n_object_key_with_single_quotes", b"{key: 'v'}"),
    (
        "n_object_lone_continuation_byte_in_key_and_trailing_comma",
        b"{\"\x9F\":1,}",
    ),
    ("n_object_missing_colon", b"{\"k\" v}"),
    ("n_object_missing_key", b"{:\"v\"}"),
    ("n_object_missing_semicolon", b"{\"k\" \"v\"}"),
    ("n_object_missing_value", b"{\"k\":"),
    ("n_object_no-colon", b"{\"k\""),
    ("n_object_non_string_key", b"{2:2}"),
    (
        "n_object_non_string_key_but_huge_number_instead",
        b"{8888E8888:2}",
    ),
    ("n_object_repeated_null_null", b"{null:null,null:null}"),
    ("n_object_several_trailing_commas", b"{\"k\":1,,,,}"),
    ("n_object_single_quote", b"{'k':1}"),
    ("n_object_trailing_comma", b"{\"k\":1,}"),
    ("n_object_trailing_comment", b"{\"k\":\"v\"}/**/"),
    ("n_object_trailing_comment_open", b"{\"k\":\"v\"}/**//"),
    ("n_object_trailing_comment_slash_open", b"{\"k\":\"v\"}//"),
    (
        "n_object_trailing_comment_slash_open_incomplete",
        b"{\"k\":\"v\"}/",
    ),
    (
        "n_object_two_commas_in_a_row",
        b"{\"k\":\"v\",,\"l\":\"w\"}",
    ),
    ("n_object_unquoted_key", b"{k: \"v\"}"),
    ("n_object_unterminated-value", b"{\"k\":\"v"),
    ("n_object_with_single_string", b"{ \"k\" : \"v\", \"l\" }"),
    ("n_object_with_trailing_garbage", b"{\"k\":\"v\"}#"),
    ("n_single_space", b" "),
    ("n_string_1_surrogate_then_escape", br#"["\uD83D\"]"#),
    ("n_string_1_surrogate_then_escape_u", br#"["\uD83D\u"]"#),
    ("n_string_1_surrogate_then_escape_u1", br#"["\uD83D\uD"]"#),
    ("n_string_1_surrogate_then_escape_u1x", br#"["\uD83D\uDx"]"#),
    ("n_string_accentuated_char_no_quotes", b"[\xC3\xA8]"),
    ("n_string_backslash_00", b"[\"\\\0\"]"),
    ("n_string_escape_x", br#"["\x41"]"#),
    ("n_string_escaped_backslash_bad", br#"["\\\"]"#),
    ("n_string_escaped_ctrl_char_tab", b"[\"\\\t\"]"),
    ("n_string_escaped_emoji", b"[\"\\\xF0\x9F\x98\x80\"]"),
    ("n_string_incomplete_escape", br#"["\"]"#),
    ("n_string_incomplete_escaped_character", br#"["\u00E"]"#),
    ("n_string_incomplete_surrogate", br#"["\uD83D\uDE"]"#),
    (
        "n_string_incomplete_surrogate_escape_invalid",
        br#"["\uD83D\uD83D\x"]"#,
    ),
    ("n_string_invalid-utf-8-in-escape", b"[\"\\u\xE5\"]"),
    ("n_string_invalid_backslash_esc", br#"["\c"]"#),
    ("n_string_invalid_unicode_escape", br#"["\uzzzz"]"#),
    ("n_string_invalid_utf8_after_escape", b"[\"\\\xE5\"]"),
    ("n_string_leading_uescaped_thinspace", br#"[\u0020"k"]"#),
    ("n_string_no_quotes_with_bad_escape", br"[\t]"),
    ("n_string_single_doublequote", b"\""),
    ("n_string_single_quote", b"['single']"),
    ("n_string_single_string_no_double_quotes", b"xyz"),
    ("n_string_start_escape_unclosed", br#"["\"#),
    ("n_string_unescaped_ctrl_char", b"[\"b\0b\"]"),
    ("n_string_unescaped_newline", b"[\"two\nlines\"]"),
    ("n_string_unescaped_tab", b"[\"a\tb\"]"),
    ("n_string_unicode_CapitalU", br#""\U0041""#),
    ("n_string_with_trailing_garbage", b"\"\"y"),
    ("n_structure_U+2060_word_joined", b"[\xE2\x81\xA0]"),
    ("n_structure_UTF8_BOM_no_data", b"\xEF\xBB\xBF"),
    ("n_structure_angle_bracket_.", b"<.>"),
    ("n_structure_angle_bracket_null", b"[<null>]"),
    ("n_structure_array_trailing_garbage", b"[2]y"),
    ("n_structure_array_with_extra_array_close", b"[2]]"),
    ("n_structure_array_with_unclosed_string", b"[\"text]"),
    ("n_structure_ascii-unicode-identifier", b"b\xC3\xA5"),
    ("n_structure_capitalized_True", b"[True]"),
    ("n_structure_close_unopened_array", b"2]"),
    (
        "n_structure_comma_instead_of_closing_brace",
        b"{\"k\": false,",
    ),
    ("n_structure_double_array", b"[][]"),
    ("n_structure_end_array", b"]"),
    ("n_structure_incomplete_UTF8_BOM", b"\xEF\xBB{}"),
    ("n_structure_lone-invalid-utf-8", b"\xE5"),
    ("n_structure_lone-open-bracket", b"["),
    ("n_structure_no_data", b""),
    ("n_structure_null-byte-outside-string", b"[\0]"),
    ("n_structure_number_with_trailing_garbage", b"3@"),
    ("n_structure_object_followed_by_closing_object", b"{}}"),
    ("n_structure_object_unclosed_no_value", b"{\"\":"),
    ("n_structure_object_with_comment", b"{\"k\":/*why*/\"v\"}"),
    (
        "n_structure_object_with_trailing_garbage",
        b"{\"k\": false} \"w\"",
    ),
    ("n_structure_open_array_apostrophe", b"['"),
    ("n_structure_open_array_comma", b"[,"),
    ("n_structure_open_array_open_object", b"[{"),
    ("n_structure_open_array_open_string", b"[\"k"),
    ("n_structure_open_array_string", b"[\"k\""),
    ("n_structure_open_object", b"{"),
    ("n_structure_open_object_close_array", b"{]"),
    ("n_structure_open_object_comma", b"{,"),
    ("n_structure_open_object_open_array", b"{["),
    ("n_structure_open_object_open_string", b"{\"k"),
    ("n_structure_open_object_string_with_apostrophes", b"{'k'"),
    ("n_structure_open_open", br#"["\{["\{["\{["\{"#),
    ("n_structure_single_eacute", b"\xE9"),
    ("n_structure_single_star", b"*"),
    ("n_structure_trailing_#", b"{\"k\":\"v\"}#{}"),
    ("n_structure_uescaped_LF_before_string", br#"[\u000a"k"]"#),
    ("n_structure_unclosed_array", b"[2"),
    ("n_structure_unclosed_array_partial_null", b"[ true, nul"),
    (
        "n_structure_unclosed_array_unfinished_false",
        b"[ false, fals",
    ),
    ("n_structure_unclosed_array_unfinished_true", b"[ null, tru"),
    ("n_structure_unclosed_object", b"{\"k\":\"v\""),
    ("n_structure_unicode-identifier", b"\xC3\xA5"),
    ("n_structure_whitespace_U+2060_word_joiner", b"\xE2\x81\xA0"),
    ("n_structure_whitespace_formfeed", b"[\x0C]"),
];

const NUMBERS: Cases = &[
    ("i_number_double_huge_neg_exp", b"[456.789e-9999]"),
    (
        "i_number_huge_exp",
        b"[0.5e00998877665544332211009988776655443322110099]",
    ),
    ("i_number_neg_int_huge_exp", b"[-2e+8888]"),
    ("i_number_pos_double_huge_exp", b"[2.5e+8888]"),
    ("i_number_real_neg_overflow", b"[-456789e98765]"),
    ("i_number_real_pos_overflow", b"[456789e98765]"),
    ("i_number_real_underflow", b"[456e-98765]"),
    (
        "i_number_too_big_neg_int",
        b"[-456456456456456456456456456456]",
    ),
    ("i_number_too_big_pos_int", b"[456456456456456456456]"),
    (
        "i_number_very_big_negative_int",
        b"[-765432198765432198765432198765432198765432198]",
    ),
];

const OTHERS: Cases = &[
    ("i_object_key_lone_2nd_surrogate", br#"{"\uDE00":1}"#),
    ("i_string_1st_surrogate_but_2nd_missing", br#"["\uD83D"]"#),
    (
        "i_string_1st_valid_surrogate_2nd_invalid",
        br#"["\uD83D\u5678"]"#,
    ),
    ("i_string_UTF-16LE_with_BOM", b"\xFF\xFE[\0\"\0k\0\"\0]\0"),
    (
        "i_string_UTF-8_invalid_sequence",
        b"[\"\xE6\x97\xA5\xD1\x88\xFE\"]",
    ),
    ("i_string_UTF8_surrogate_U+D800", b"[\"\xED\xA0\x80\"]"),
    (
        "i_string_incomplete_surrogate_and_escape_valid",
        br#"["\uD83D\t"]"#,
    ),
    ("i_string_incomplete_surrogate_pair", br#"["\uDE00b"]"#),
    (
        "i_string_incomplete_surrogates_escape_valid",
        br#"["\uD83D\uD83D\t"]"#,
    ),
    ("i_string_invalid_lonely_surrogate", br#"["\udBff"]"#),
    ("i_string_invalid_surrogate", br#"["\udBffxyz"]"#),
    ("i_string_invalid_utf-8", b"[\"\xFE\"]"),
    (
        "i_string_inverted_surrogates_U+1D11E",
        br#"["\uDE00\uD83D"]"#,
    ),
    ("i_string_iso_latin_1", b"[\"\xE8\"]"),
    ("i_string_lone_second_surrogate", br#"["\uDE00"]"#),
    ("i_string_lone_utf8_continuation_byte", b"[\"\x82\"]"),
    ("i_string_not_in_unicode_range", b"[\"\xF4\xBF\xBF\xBE\"]"),
    ("i_string_overlong_sequence_2_bytes", b"[\"\xC0\xAE\"]"),
    (
        "i_string_overlong_sequence_6_bytes",
        b"[\"\xFC\x84\xBF\xBF\xBF\xBE\"]",
    ),
    (
        "i_string_overlong_sequence_6_bytes_null",
        b"[\"\xFC\x80\x80\x80\x80\x81\"]",
    ),
    ("i_string_truncated-utf-8", b"[\"\xE1\xFF\"]"),
    ("i_string_utf16BE_no_BOM", b"\0[\0\"\0k\0\"\0]"),
    ("i_string_utf16LE_no_BOM", b"[\0\"\0k\0\"\0]\0"),
    ("i_structure_UTF-8_BOM_empty_object", b"\xEF\xBB\xBF{}"),
];
