import Screen

/// The last line: a prompt while one is open, else what there is to say, else the keys that matter most.
struct Footer {
  let prompt: String?
  let message: Message?
  let view: ViewName
  let playhead: Playhead

  func draw(in line: Rect, on buffer: inout CellBuffer, _ scene: Scene) {
    buffer.fill(line, role: ground)
    let text = content(scene, width: line.width - 2).cut(to: line.width - 2, ellipsis: scene.glyphs.ellipsis)
    buffer.write(text, at: Point(x: line.x + 1, y: line.y), within: line)
  }

  /// A prompt and a refusal stand on a ground of their own.
  private var ground: Role { prompt != nil ? .prompt : message?.isRefusal == true ? .messageError : .footer }

  private func content(_ scene: Scene, width: Int) -> [Span] {
    if let prompt {
      return [
        Span("go to time: ", .prompt), Span(prompt + "_", .prompt),
        Span(prompt.isEmpty ? "  12:04, 12:04:31, -5m, or a date and time; Esc leaves" : "", .textDim),
      ]
    }
    if let message { return [Span(message.text, message.isRefusal ? .messageError : .footerKey)] }
    let notice = scene.session.totals.lines == 0 ? nil : scene.intake.notices.first
    let shown = notice.map { [Span($0 + "  ", .footerKey)] } ?? []
    return shown + hints(width: width - shown.columns)
  }

  /// As many keys with their words as there is room for, in the order of their rank.
  private func hints(width: Int) -> [Span] {
    var shown: [Span] = []
    for (key, word) in Keymap.hints(on: view, playhead) {
      let next = [Span(shown.isEmpty ? "" : "  ", .footer), Span(key, .footerKey), Span(" \(word)", .footer)]
      if (shown + next).columns > width { break }
      shown += next
    }
    return shown
  }
}

/// What the footer says until the next key.
struct Message: Sendable, Equatable {
  let text: String
  /// Whether something asked for was not done.
  let isRefusal: Bool
}

extension Keymap {
  /// Keys and words for the footer, from the key table, the most useful first.
  static func hints(on view: ViewName, _ playhead: Playhead) -> [(key: String, word: String)] {
    let bindings = standard.compactMap { binding in binding.hint.map { (binding, $0) } }
    let useful = bindings.filter { $0.1.isUseful(on: view, playhead) }.sorted { $0.1.rank < $1.1.rank }
    return useful.map { binding, hint in
      let continues = binding.action == .playOrPause && playhead.isPaused
      return (binding.keys[0].description, continues ? playhead.isReplay ? "play" : "continue" : hint.word)
    }
  }
}

extension KeyBinding.Hint {
  fileprivate func isUseful(on view: ViewName, _ playhead: Playhead) -> Bool {
    (views.isEmpty || views.contains(view)) && (!movesTime || playhead.isReplay || playhead.isPaused)
  }
}
