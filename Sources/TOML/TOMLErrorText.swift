extension TOMLError: CustomStringConvertible {
  /// One sentence: the place, what is wrong there, what to do about it.
  public var description: String { "\(position): \(fault.sentence)." }
}

extension TOMLFault {
  var sentence: String {
    switch self {
    case .invalidUTF8: "the bytes here are not UTF-8; save the file as UTF-8"
    case .controlCharacter(let scalar):
      "the control character \(scalar.shown) is not allowed here; remove it, or write it as an escape in a \"string\""
    case .unexpected(let scalar, let wanted): "\(scalar.found) where \(wanted.phrase)"
    case .trailingText(let scalar):
      "\(scalar.shown) after the end of an entry; begin a new line, or put # before a remark"
    case .nestedTooDeep(let limit): "tables and arrays nest deeper than \(limit) levels; flatten them"
    case .duplicateKey, .tableAlreadyDefined, .notATable: definitionSentence
    case .unterminatedString, .badEscape, .badNumber, .numberOutOfRange, .badDate: valueSentence
    }
  }

  private var valueSentence: String {
    switch self {
    case .unterminatedString: "the string that begins here never ends; close it with the quotes it was opened with"
    case .badEscape(let text):
      "\(text) is no escape; write \\\\ for a backslash, or put the text in 'single quotes'"
    case .badNumber(let text): "\(text) is neither a number nor a date nor true or false; put text in \"quotes\""
    case .numberOutOfRange(let text): "\(text) does not fit in 64 bits; write a smaller number, or a string"
    case .badDate(let text): "\(text) is no date or time; write it like 2026-03-02T12:00:00Z, 2026-03-02 or 12:00:00"
    default: ""
    }
  }

  private var definitionSentence: String {
    switch self {
    case .duplicateKey(let key, let first): "the key \(key) is already set at \(first); remove one of the two"
    case .tableAlreadyDefined(let key, let first):
      "the table \(key) is already defined at \(first); put its entries together there"
    case .notATable(let key, let first):
      "\(key) at \(first) is not a table that can be added to; choose another name, or change it there"
    default: ""
    }
  }
}

extension TOMLFault.Wanted {
  fileprivate var phrase: String {
    switch self {
    case .key: "a key belongs; use letters, digits, - and _, or put the key in \"quotes\""
    case .equalsSign: "= belongs; write an entry as key = value on one line"
    case .value: "a value belongs; put text in \"quotes\""
    case .headerEnd: "the ] of a table's header belongs; close it, or put the name in \"quotes\""
    case .arrayHeaderEnd: "the ]] of a header belongs; close it with two brackets and no space between them"
    case .commaOrArrayEnd: "a comma or ] belongs; separate the elements, or close the array"
    case .commaOrTableEnd: "a comma or } belongs; keep an inline table on one line, without a comma at its end"
    }
  }
}

extension Unicode.Scalar {
  /// The character itself when it can be seen, else its number.
  fileprivate var shown: String {
    let isVisible = (0x21...0x7E).contains(value) || (value > 0xA0 && properties.isAlphabetic)
    return isVisible ? String(Character(self)) : "U+" + Self.padded(String(value, radix: 16, uppercase: true))
  }

  private static func padded(_ digits: String) -> String {
    String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension Unicode.Scalar? {
  fileprivate var found: String {
    switch self {
    case nil: "the document ends"
    case "\n", "\r": "the line ends"
    case let scalar?: "\(scalar.shown) stands"
    }
  }
}
