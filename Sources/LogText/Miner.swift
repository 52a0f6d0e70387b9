/// One walk over a text, word by word, and what it has found so far.
struct Miner {
  var mined = MinedText()
  var position = 0
  /// The word before the one at `position`, on the same line.
  private var lastWord = 0..<0
  /// The clause is advice or a retry notice: a status in it is no server's answer.
  private var isTalk = false

  /// Reads what begins at `position` and moves beyond it.
  mutating func step(_ text: Span<UInt8>) {
    let byte = text[position]
    if let json = mined.json, json.lowerBound == position {
      position = json.upperBound
    } else if byte.isDigit {
      readNumber(text)
    } else if byte.isLetter {
      readWord(text)
    } else {
      if endsClause(text) { isTalk = false }
      position += 1
    }
  }

  /// Whether a clause ends here, so that what it was about ends too.
  private func endsClause(_ text: Span<UInt8>) -> Bool {
    switch text[position] {
    case UInt8(ascii: "\n"), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"): true
    case UInt8(ascii: "."), UInt8(ascii: ":"): text.byte(position + 1).isBlank
    default: false
    }
  }

  private mutating func readWord(_ text: Span<UInt8>) {
    let word = position..<text.end(from: position) { $0.isWord || $0 == UInt8(ascii: "_") }
    position = word.upperBound
    if !text.byte(word.lowerBound - 1).isNamePart { readName(text, word) }
    lastWord = word
  }

  private mutating func readName(_ text: Span<UInt8>, _ word: Range<Int>) {
    if text.opensTalk(word) {
      isTalk = true
    } else if text.isCodeName(word) {
      readCode(text, word)
    } else if text.isStatusName(word) {
      read(status: text.numberAfterStatusName(at: word.upperBound))
    } else if text.equals("http", in: word) {
      read(status: text.numberAfterProtocol(at: word.upperBound))
    } else {
      readURL(text, word)
    }
  }

  /// `429 Client Error`, `429 Too Many Requests`.
  private mutating func readNumber(_ text: Span<UInt8>) {
    let number = position..<text.end(from: position) { $0.isWord || $0 == UInt8(ascii: "_") }
    position = number.upperBound
    let standsAlone = !text.byte(number.lowerBound - 1).isIdentifier && text.byte(number.lowerBound - 1) != 0x2E
    guard standsAlone, let status = text.status(in: number), text.namesReason(of: status, at: number.upperBound)
    else { return }
    read(status: status)
  }

  private mutating func read(status: Int?) {
    if mined.status == nil, !isTalk { mined.status = status }
  }
}

// MARK: Codes and URLs

extension Miner {
  private mutating func readCode(_ text: Span<UInt8>, _ word: Range<Int>) {
    let before = text.isGap(between: lastWord, and: word) ? lastWord : 0..<0
    if text.namesStatusCode(before) { return read(status: text.numberAfterStatusName(at: word.upperBound)) }
    if text.namesForeignCode(before) { return }
    let isBracketed = text.byte(word.lowerBound - 1) == 0x28 || text.byte(word.lowerBound - 1) == 0x5B
    let separator = text.separator(at: word.upperBound, allowsGap: isBracketed || text.equals("error", in: before))
    guard mined.code == nil, !isTalk, let separator else { return }
    mined.code = text.canonicalInteger(at: separator)
  }

  /// `GET https://…`, `Post "https://…"`, `POST /spot/…`, `for url: https://…`.
  private mutating func readURL(_ text: Span<UInt8>, _ word: Range<Int>) {
    guard mined.url == nil else { return }
    let isVerb = text.isVerb(word)
    guard isVerb || (text.equals("url", in: word) && text.equals("for", in: lastWord)) else { return }
    var start = isVerb ? word.upperBound : text.byte(word.upperBound) == 0x3A ? word.upperBound + 1 : word.upperBound
    start = text.end(from: start) { $0.isGap || $0.isQuote || $0 == UInt8(ascii: "\\") }
    guard start > word.upperBound, let url = URLBounds(text, at: start) else { return }
    take(text, url)
    if isVerb { mined.method = text.string(in: word).uppercased() }
    position = url.end
  }

  private mutating func take(_ text: Span<UInt8>, _ url: URLBounds) {
    let host = url.host(in: text)
    mined.host = host.isEmpty ? nil : text.string(in: host).lowercased()
    mined.url = url.path.isEmpty ? "/" : text.string(in: url.path)
    read(status: text.numberAfterURL(at: url.end))
  }
}
