extension LineParser {
  /// All that one line says, or one element of a line that is an array; nil where it cannot be read.
  ///
  /// It is read as `parse` reads it, by the same table and ranks, so that both always agree.
  public func inspect(_ line: UnsafeRawBufferPointer, element: Int = 0) -> Inspection? {
    guard var lines = LineSplitter(chunk: line.bindMemory(to: UInt8.self), offset: 0) else { return nil }
    var writer = RecordWriter(lexicon: 0)
    writer.wanted = UInt32(clamping: element)
    ReaderMemory.lend(zone: zone) { reader in
      reader.trace = Trace()
      reader.watched = watchedOrderStates
      if let whole = lines.next() {
        writer.read(whole, &reader)
      } else if let rest = lines.rest() {
        rest.withNewline { writer.read($0, &reader) }
      }
    }
    return writer.inspection
  }

  /// All that one line says, or one element of a line that is an array; nil where it cannot be read.
  public func inspect(_ line: [UInt8], element: Int = 0) -> Inspection? {
    line.withUnsafeBytes { inspect($0, element: element) }
  }
}

extension LineReader {
  /// What was picked from the line just walked.
  mutating func inspection(format: String) -> Inspection {
    sortWaits()
    var findings: [Inspection.Finding] = []
    for field in Field.allCases {
      switch field {
      case .wait: findings += waitFindings()
      case .status, .orderState, .code, .path, .host: findings += derivedFinding(field)
      default:
        guard let value = self[field] else { continue }
        findings.append(finding(field, value.decoded))
      }
    }
    return Inspection(
      format: format, findings: findings, message: self[.message]?.decoded, errorText: fullErrorText())
  }

  private func finding(_ field: Field, _ value: String, path: String? = nil) -> Inspection.Finding {
    Inspection.Finding(field: field, path: path ?? trace?.paths[field] ?? Trace.textKey, value: value)
  }

  private func waitFindings() -> [Inspection.Finding] {
    (0..<waitCount).map { finding(.wait, waits[$0].value.decoded, path: trace?.waitPaths[waits[$0].rank]) }
  }

  private mutating func derivedFinding(_ field: Field) -> [Inspection.Finding] {
    let urlPath = has(.url) ? trace?.paths[.url] : nil
    switch field {
    case .status where status != 0: return [finding(field, "\(status)")]
    case .orderState: return trace?.orderState.map { [finding(field, $0)] } ?? []
    case .code: return (self[.code] ?? minedCode ?? transport).map { [finding(field, $0.decoded)] } ?? []
    case .path: return address().path.map { [finding(field, $0.decoded, path: urlPath)] } ?? []
    case .host: return address().host.map { [finding(field, $0.decoded, path: urlPath)] } ?? []
    default: return []
    }
  }

  private mutating func fullErrorText() -> String? {
    guard let error = self[.errorText], spokenText() != nil, !spokenTextIsMessage else { return nil }
    let text = error.decoded
    switch hint(of: .errorText) {
    case .lastLine: return text.split(whereSeparator: \.isNewline).last.map(String.init)
    case .firstLine: return text.split(whereSeparator: \.isNewline).first.map(String.init)
    default: return text
    }
  }
}

extension Value {
  /// The value as text, without escapes, damaged UTF-8 mended.
  var decoded: String {
    guard isEscaped else { return String(decoding: bytes, as: UTF8.self) }
    let plain = [UInt8](unsafeUninitializedCapacity: count) { target, filled in
      guard let start = target.baseAddress else { return }
      filled = Escapes.decode(bytes, to: start)
    }
    return String(decoding: plain, as: UTF8.self)
  }
}
