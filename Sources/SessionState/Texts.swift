import LogFormats

/// The session's texts by id, 0 being none: parsers number theirs apart, and a translation leads from those to these.
struct Texts: Sendable {
  private(set) var all: [String] = [""]
  private var ids: [String: UInt32] = [:]
  private var translations: [Int: [UInt32]] = [:]

  subscript(id: UInt32) -> String { all[Int(id)] }

  mutating func id(of text: String) -> UInt32 {
    if let id = ids[text] { return id }
    let id = UInt32(all.count)
    all.append(text)
    ids[text] = id
    return id
  }

  /// The session's ids by the parser's, once the batch's new texts are taken in.
  mutating func translation(for batch: RecordBatch) -> [UInt32] {
    var translation = translations.removeValue(forKey: batch.lexicon) ?? [0]
    for text in batch.newTexts { translation.append(id(of: text)) }
    translations[batch.lexicon] = translation
    return translation
  }
}
