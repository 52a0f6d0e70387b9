import Screen

/// One page of the dashboard: a value that draws itself and says what a key does there.
///
/// A view is one file in `Views` and one line in `ViewName.make`; a scenario test goes with it.
protocol View: Sendable {
  /// Which of the views it is.
  var name: ViewName { get }
  /// What the page is about, for the top rule.
  func title(_ scene: Scene) -> String
  /// What is selected, for a page opened from here.
  func selection(_ scene: Scene) -> Subject
  /// Does what `action` means here; nil where it means nothing here.
  mutating func perform(_ action: Action, _ scene: Scene) -> [Command]?
  /// Draws the page into `rect`; scroll positions settle while drawing.
  mutating func draw(in rect: Rect, on buffer: inout CellBuffer, _ scene: Scene)
}

/// What a view asks the dashboard for.
enum Command: Sendable {
  /// Opens a page on top of this one.
  case push(ViewName, Subject)
  /// Says something in the footer until the next key.
  case say(String)
}

/// What a page is about.
enum Subject: Sendable, Equatable {
  case everything
  /// Index of a group.
  case group(Int)
  /// Id of a failure.
  case event(UInt32)
  /// Index of a rejected line.
  case reject(Int)
}

/// The views, in the order of their digits.
public enum ViewName: String, CaseIterable, Sendable {
  case failures, blocks, events, event, remedy, verify, rejects, sources, help

  /// A page of the view about `subject`.
  func make(_ subject: Subject) -> any View {
    switch self {
    case .failures: FailuresView()
    case .blocks: BlocksView()
    case .events: EventsView(subject)
    case .event: EventView(subject)
    case .remedy: RemedyView(subject)
    case .verify: VerifyView()
    case .rejects: RejectsView()
    case .sources: SourcesView()
    case .help: HelpView()
    }
  }
}

extension ViewName {
  /// The view a key opens from anywhere.
  init?(_ action: Action) {
    switch action {
    case .showFailures: self = .failures
    case .showBlocks: self = .blocks
    case .showEvents: self = .events
    case .showEvent: self = .event
    case .showRemedy, .remedy: self = .remedy
    case .showVerify: self = .verify
    case .showRejects: self = .rejects
    case .showSources: self = .sources
    case .showHelp: self = .help
    default: return nil
    }
  }
}
