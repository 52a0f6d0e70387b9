import Screen

/// The last line: a prompt while one is open, else what there is to say, else the keys that matter most.
struct Footer {
  let prompt: String?
  let message: String?
  let view: ViewName
  let isReplay: Bool

  func draw(in line: Rect, on buffer: inout CellBuffer, _ scene: Scene) {
    buffer.fill(line, role: .footer)
    let start = Point(x: line.x + 1, y: line.y)
    if let prompt {
      buffer.write([Span("go to time: ", .prompt), Span(prompt, .text), Span("_", .prompt)], at: start, within: line)
    } else if let message {
      buffer.write(message, at: start, role: .messageError, within: line)
    } else if let notice = scene.intake.notices.first {
      buffer.write(notice, at: start, role: .messageError, within: line)
    } else {
      buffer.write(hints, at: start, within: line)
    }
  }

  private var hints: [Span] {
    Keymap.hints(isReplay: isReplay, isHome: view == .failures).flatMap { key, word in
      [Span(key, .footerKey), Span(" \(word)  ", .footer)]
    }
  }
}

extension Keymap {
  /// Keys and words for the footer, from the key table.
  static func hints(isReplay: Bool, isHome: Bool) -> [(key: String, word: String)] {
    standard.compactMap { binding in
      guard let hint = binding.hint, isReplay || binding.action != .goToTime, !isHome || binding.action != .back
      else { return nil }
      let word = isReplay && binding.action == .playOrPause ? "play" : hint
      return (binding.keys[0].description, word)
    }
  }
}
