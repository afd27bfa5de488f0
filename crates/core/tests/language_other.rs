//! Other languages: told from English, and danger in them.
#![expect(clippy::disallowed_methods, reason = "this test reads the texts that were written for training")]

use std::fs;
use std::path::{Path, PathBuf};

use evenkeel_core::language::other::{Tongue, crisis, tongue};
use proptest::prelude::*;

const FOREIGN: &[(Tongue, &[&str])] = &[
    (
        Tongue::Spanish,
        &["no puedo dejar de pensar en ella", "mi novio me dejó ayer", "estoy muy triste hoy", "quiero hablar con el"],
    ),
    (
        Tongue::French,
        &["je suis tellement triste ce soir", "il m'a quitté hier", "je ne sais pas quoi faire", "elle me manque trop"],
    ),
    (
        Tongue::Portuguese,
        &["eu não consigo parar de pensar nela", "ele terminou comigo ontem e estou mal", "sinto muito a falta dele"],
    ),
    (
        Tongue::HindiInLatin,
        &["mujhe uski bahut yaad aa rahi hai", "main theek nahi hoon yaar", "usne mujhe chhod diya hai"],
    ),
    (Tongue::Chinese, &["我很想他", "他昨天离开了我，我不知道怎么办"]),
    (Tongue::Hindi, &["मुझे उसकी बहुत याद आती है", "मैं क्या करूँ"]),
    (Tongue::Arabic, &["اشتقت إليه كثيرا", "لا أعرف ماذا أفعل"]),
    (Tongue::Bengali, &["আমি তাকে খুব মিস করি", "কী করব বুঝতে পারছি না"]),
    (Tongue::Russian, &["я очень скучаю по нему", "он ушёл вчера"]),
    (Tongue::Urdu, &["مجھے اس کی بہت یاد آتی ہے", "میں کیا کروں"]),
    (
        Tongue::Other,
        &[
            "ich vermisse ihn so sehr",
            "non riesco a dormire senza di lei",
            "aku kangen banget sama dia",
            "onu cok ozluyorum ve uyuyamiyorum artik cok kotu",
            "ik mis hem heel erg en ik kan niet slapen",
            "会いたいです",
            "너무 보고 싶어요",
            "μου λείπει πολύ",
            "אני מתגעגע אליה",
            "ฉันคิดถึงเขา",
            "дуже сумую за нею, вона пішла від мене",
            "دلم برایش خیلی تنگ شده است گریه می‌کنم",
        ],
    ),
];

/// English, with everything in it that might look otherwise.
const ENGLISH: &[&str] = &[
    "c'est la vie",
    "oh well c'est la vie i guess",
    "que sera sera",
    "que sera, sera, whatever will be will be",
    "hasta la vista baby",
    "adios amigo",
    "he said te amo and left",
    "je t'aime was all she wrote",
    "ciao bella",
    "her name is maria de la cruz",
    "juan de los santos dumped me",
    "i moved to rio de janeiro",
    "rio de janeiro",
    "santiago de los caballeros",
    "ciudad de mexico",
    "los angeles",
    "la paz",
    "i will die also",
    "we met at el dorado in las vegas",
    "jean pierre et marie",
    "he's from sao paulo and his mum is from ho chi minh",
    "deja vu all over again, no bueno",
    "mon amour he called me",
    "i am so done with him lol",
    "me too",
    "no no no no",
    "la la la la la",
    "na na na na hey hey hey goodbye",
    "ha ha ha ha",
    "idk tbh rn",
    "ok so i did a bad",
    "yo me and el broke up",
    "abeg wetin i go do now",
    "she no dey pick my call again",
    "wallah i miss him bro",
    "arrey yaar i miss him",
    "😭😭😭",
    "?!?!",
    "",
    "Ĥ̷e̸l̵l̶o̷",
    "𝓲 𝓶𝓲𝓼𝓼 𝓱𝓲𝓶",
    "ｉ ｍｉｓｓ ｈｉｍ",
    "i wrote 我 on the card",
    "привет was the last thing he texted me before he left",
    "eu citizens only",
];

#[test]
fn a_text_in_another_language_is_recognised() {
    for (expected, texts) in FOREIGN {
        for text in *texts {
            assert_eq!(tongue(text), Some(*expected), "{text}");
            assert!(!crisis(text), "{text}");
        }
    }
}

#[test]
fn english_with_foreign_words_and_names_stays_english() {
    for text in ENGLISH {
        assert_eq!(tongue(text), None, "{text}");
        assert!(!crisis(text), "{text}");
    }
}

/// Texts of the corpus that are in another language on purpose, or half of them.
const MIXED: usize = 80;

#[test]
fn hardly_any_of_the_english_texts_that_were_written_for_training_is_taken_for_another_language() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../config/data/language/en/corpus");
    let mut wrong = Vec::new();
    let mut seen = 0;
    for path in files(&folder) {
        for line in fs::read_to_string(&path).unwrap_or_default().lines() {
            let Some((_, text)) = line.split_once('\t') else { continue };
            seen += 1;
            if crisis(text) || tongue(text).is_some() {
                wrong.push(text.to_owned());
            }
        }
    }
    assert!(seen == 0 || seen > 1_000, "{seen}");
    assert!(wrong.len() <= MIXED, "{} of {seen}: {wrong:#?}", wrong.len());
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|ending| ending == "tsv"))
        .collect()
}

const CRISES: &[&str] = &[
    "quiero morir",
    "ya no aguanto, ME QUIERO MATAR!!",
    "no tengo ganas de vivir",
    "我想死",
    "我真的不想活了",
    "मरना चाहता हूँ",
    "मैं मरना चाहती हूं",
    "main marna chahta hoon",
    "أريد أن أموت",
    "اريد ان اموت",
    "عايزة اموت بجد",
    "je veux mourir",
    "j'ai envie de mourir",
    "আমি মরতে চাই",
    "quero morrer",
    "não quero mais viver",
    "хочу умереть",
    "я больше не хочу жить",
    "میں مرنا چاہتا ہوں",
    "خودکشی کرنا چاہتی ہوں",
    "ich will nicht mehr leben",
    "voglio morire",
    "aku ingin mati",
    "ölmek istiyorum",
    "i cant anymore quiero morir",
];

/// Denials and idioms made of the same words.
const NONE: &[&str] = &[
    "no quiero morir",
    "我想死你了",
    "我不想死",
    "म मरना नहीं चाहता",
    "لا أريد أن أموت",
    "je ne veux pas mourir",
    "মরতে চাই না",
    "não quero morrer",
    "я не хочу умереть",
    "مرنا نہیں چاہتا",
    "non voglio morire",
    "笑死我了",
    "累死了",
];

#[test]
fn the_plainest_words_of_danger_are_heard_in_the_most_spoken_languages() {
    for text in CRISES {
        assert!(crisis(text), "{text}");
    }
    for text in NONE {
        assert!(!crisis(text), "{text}");
    }
}

proptest! {
    #[test]
    fn nothing_makes_it_panic(text in "\\PC{0,200}") {
        tongue(&text);
        crisis(&text);
    }

    #[test]
    fn words_of_latin_letters_and_figures_are_no_danger(text in "[a-e0-9 ]{0,80}") {
        prop_assert!(!crisis(&text));
    }
}
