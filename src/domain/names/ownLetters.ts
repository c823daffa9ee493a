/**
 * Letters that sound otherwise than a general table has them, by what they stand for in names. In the script of Arabic an alif or ayn
 * begins a word with a vowel, and the feminine ending is one; the rest is as in the romanisation of the Library of Congress without
 * signs. With the letters of Persian, Pashto, Urdu and Sorani. Turkish and Kurdish letters as they are said.
 */
const letters: Readonly<Record<string, string>> = {
  ...{ ا: 'a', أ: 'a', إ: 'i', آ: 'a', ٱ: 'a', ع: 'a', ء: '', ئ: '', ؤ: 'w', ة: 'a', ى: 'a', ۃ: 'a' },
  ...{ ب: 'b', پ: 'p', ت: 't', ث: 'th', ج: 'j', چ: 'ch', ح: 'h', خ: 'kh', د: 'd', ذ: 'dh', ر: 'r', ز: 'z', ژ: 'zh' },
  ...{ س: 's', ش: 'sh', ص: 's', ض: 'dh', ط: 't', ظ: 'z', غ: 'gh', ف: 'f', ق: 'q', ك: 'k', ک: 'k', گ: 'g', ل: 'l' },
  ...{ م: 'm', ن: 'n', ه: 'h', و: 'w', ي: 'y', ی: 'y', ے: 'e', ې: 'e', ۍ: 'i', ہ: 'h', ھ: 'h', ۀ: 'a', ە: 'e' },
  ...{ ټ: 't', ٹ: 't', ډ: 'd', ڈ: 'd', ړ: 'r', ڑ: 'r', ڕ: 'r', ږ: 'gh', ښ: 'sh', ځ: 'z', څ: 'ts', ڼ: 'n', ں: 'n' },
  ...{ ڤ: 'v', ڵ: 'l', ێ: 'e', ۆ: 'o', ۇ: 'u', ﷲ: 'allah' },
  ...{ ç: 'ch', ş: 'sh', ı: 'i', ğ: 'g', ñ: 'n', ß: 'ss' },
}
/** Signs over and under letters, the stretching of a word, and joiners that are not seen. */
const unseen = /[\u064b-\u065f\u0670\u0640]/gu
/** An h behind a letter with which it would be read as one: the h of سهام is said by itself, and x is that h in Somali. */
const saidApart = /([سصزكکگطتدذث])[هحہ]/gu
const joiners = /[\u200c\u200d]/gu

/** The text with these letters put into ours; the other letters stay for a general table. */
export function withOwnLetters(text: string): string {
  // Composed, so that a letter with a sign is found; `İ` in small letters would be two.
  const lower = text.normalize('NFC').replaceAll('İ', 'i').toLowerCase().replace(unseen, '').replace(joiners, '')
  const plain = lower.replace(/(?<![\p{L}])ال(?=\p{L}{3})(?!له|ياس)/gu, 'al-')
  return plain.replaceAll(saidApart, '$1x').replaceAll(/[^a-z]/gu, (letter) => letters[letter] ?? letter)
}
