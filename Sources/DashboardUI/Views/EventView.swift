import Chronology
import LogFormats
import LogText
import Screen
import SessionState

/// One event in full: where it stands, what was read of it and from which key, its JSON, its raw line.
struct EventView: View {
  let name = ViewName.event
  private let subject: Subject
  private var position = ListPosition()
  private var lineCount = 0
  private var wraps = true

  init(_ subject: Subject) { self.subject = subject }

  func title(_ scene: Scene) -> String { EventText(scene, subject)?.title ?? "Event" }

  func selection(_ scene: Scene) -> Subject { subject }

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command]? {
    switch action {
    case .open:
      switch subject {
      case .event: return [.push(.remedy, subject)]
      case .reject: return [.say("no remedy for a line that could not be read")]
      case .everything, .group: return [.say("no event is selected")]
      }
    case .wrap:
      wraps.toggle()
      return [.say(wraps ? "long lines are wrapped" : "long lines are cut")]
    default: return position.move(action, count: lineCount) ? [] : nil
    }
  }

  mutating func draw(in rect: Rect, on buffer: inout CellBuffer, _ scene: Scene) {
    let (top, body) = rect.split(top: 1)
    guard let text = EventText(scene, subject) else {
      buffer.rule(top, scene.glyphs, title: "Event")
      return buffer.writeEmptyState(
        ["No event is selected.", "3 lists the events; Enter on one of them opens it."], in: body, scene.glyphs)
    }
    buffer.rule(top, scene.glyphs, title: text.title, note: text.place)
    let lines = text.lines(width: body.width - 2, wraps: wraps)
    lineCount = lines.count
    buffer.write(lines, window: position.scroll(count: lines.count, height: body.height), in: body, scene.glyphs)
  }
}
