import Screen
import SessionState

/// The home screen: the verdict, who is blocked, what fails, what to do about the selected failure, and when it was.
struct FailuresView: View {
  let name = ViewName.failures
  private var pane = Pane.groups
  private var groupPosition = ListPosition()
  private var scopePosition = ListPosition()
  /// The selected group, kept while the table's order changes under it; nil follows the first row.
  private var selectedGroup: Int?
  private var order = GroupOrder()

  private enum Pane { case groups, scopes }

  func title(_ scene: Scene) -> String { "Failures" }

  func selection(_ scene: Scene) -> Subject {
    if pane == .scopes { return .everything }
    return selectedRow(order.groups(scene)).map { .group($0.id) } ?? .everything
  }

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command]? {
    switch action {
    case .nextPane: return switchPane(scene)
    case .remedy, .showRemedy: return selectedRow(order.groups(scene)).map { [.push(.remedy, .group($0.id))] }
    case .sort: return [.say("sorted by \(order.advance())")]
    case .reverseSort: order.isReversed.toggle()
    case .open: return open(scene)
    case .back: return pane == .scopes ? leaveScopes() : nil
    default: return move(action, scene) ? [] : nil
    }
    return []
  }

  private mutating func switchPane(_ scene: Scene) -> [Command] {
    guard pane == .scopes || !scene.scopes.isEmpty else {
      return [.say("no scope has met a limit up to this moment")]
    }
    pane = pane == .groups ? .scopes : .groups
    return []
  }

  private mutating func leaveScopes() -> [Command] {
    pane = .groups
    return []
  }

  private func open(_ scene: Scene) -> [Command] {
    if pane == .scopes { return [.push(.blocks, .everything)] }
    guard let row = selectedRow(order.groups(scene)) else { return [.say("no failures yet")] }
    return [.push(.events, .group(row.id))]
  }

  private mutating func move(_ action: Action, _ scene: Scene) -> Bool {
    if pane == .scopes { return scopePosition.move(action, count: scene.scopes.count) }
    let groups = order.groups(scene)
    followSelection(in: groups)
    guard groupPosition.move(action, count: groups.count) else { return false }
    selectedGroup = groups.isEmpty ? nil : groups[groupPosition.selected].id
    return true
  }

  private func selectedRow(_ groups: [RankedGroup]) -> RankedGroup? {
    groups.first { $0.id == selectedGroup } ?? groups.first
  }

  private mutating func followSelection(in groups: [RankedGroup]) {
    groupPosition.select(groups.firstIndex { $0.id == selectedGroup } ?? 0)
  }

  // MARK: Drawing

  mutating func draw(in rect: Rect, on buffer: inout CellBuffer, _ scene: Scene) {
    let scopes = ScopeTable(scene)
    let groups = order.groups(scene)
    followSelection(in: groups)
    let layout = HomeLayout(rect, scopeCount: scopes.scopes.count, groupCount: groups.count)
    Verdict(scene, scopes.scopes, groups).draw(in: layout.verdict, on: &buffer)
    drawScopes(scopes, layout, &buffer, scene)
    drawGroups(groups, layout, &buffer, scene)
    buffer.rule(
      layout.upperRule, scene.glyphs, note: placeNote(scopes.scopes.count, groups.count, layout))
    if !layout.remedy.isEmpty { drawRemedy(selectedRow(groups), layout, &buffer, scene) }
    if !layout.timeline.isEmpty { Timeline(scene).draw(in: layout.timeline, on: &buffer) }
  }

  private mutating func drawScopes(
    _ scopes: ScopeTable, _ layout: HomeLayout, _ buffer: inout CellBuffer, _ scene: Scene
  ) {
    guard !scopes.scopes.isEmpty else { return }
    let window = scopePosition.window(count: scopes.scopes.count, height: layout.scopes.height - 1)
    scopes.table(window, selected: pane == .scopes ? scopePosition.selected : nil, width: layout.scopes.width)
      .draw(in: layout.scopes, on: &buffer, ellipsis: scene.glyphs.ellipsis)
  }

  /// What the tables have beyond the rows they show.
  private func placeNote(_ scopeCount: Int, _ groupCount: Int, _ layout: HomeLayout) -> String {
    var notes: [String] = []
    if scopeCount > layout.scopes.height - 1, scopeCount > 0 {
      notes.append("scope \(scopePosition.selected + 1) of \(scopeCount)" + (pane == .groups ? ": Tab" : ""))
    }
    if groupCount > layout.groups.height - 1 { notes.append("failure \(groupPosition.selected + 1) of \(groupCount)") }
    return notes.joined(separator: "  ")
  }

  private mutating func drawGroups(
    _ groups: [RankedGroup], _ layout: HomeLayout, _ buffer: inout CellBuffer, _ scene: Scene
  ) {
    let window = groupPosition.window(count: groups.count, height: layout.groups.height - 1)
    guard !groups.isEmpty else { return buffer.writeEmptyState(scene.emptyText, in: layout.groups, scene.glyphs) }
    GroupTable(scene: scene, groups: groups)
      .table(window, selected: pane == .groups ? groupPosition.selected : nil, width: layout.groups.width)
      .draw(in: layout.groups, on: &buffer, ellipsis: scene.glyphs.ellipsis)
  }

  private func drawRemedy(_ selected: RankedGroup?, _ layout: HomeLayout, _ buffer: inout CellBuffer, _ scene: Scene) {
    guard let selected else { return }
    RemedyPane(scene, group: selected.id).draw(in: layout.remedy, on: &buffer)
  }
}
