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
    selectedSummary(order.groups(scene)).map { .group($0.id) } ?? .everything
  }

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command]? {
    switch action {
    case .nextPane: pane = pane == .groups ? .scopes : .groups
    case .sort: return [.say("sorted by \(order.advance())")]
    case .reverseSort: order.isReversed.toggle()
    case .open: return open(scene)
    case .back: return pane == .scopes ? leaveScopes() : nil
    default: return move(action, scene) ? [] : nil
    }
    return []
  }

  private mutating func leaveScopes() -> [Command] {
    pane = .groups
    return []
  }

  private func open(_ scene: Scene) -> [Command] {
    if pane == .scopes { return [.push(.blocks, .everything)] }
    guard let summary = selectedSummary(order.groups(scene)) else { return [.say("no failures yet")] }
    return [.push(.events, .group(summary.id))]
  }

  private mutating func move(_ action: Action, _ scene: Scene) -> Bool {
    if pane == .scopes { return scopePosition.move(action, count: scene.session.scopes(at: scene.clock).count) }
    let groups = order.groups(scene)
    followSelection(in: groups)
    guard groupPosition.move(action, count: groups.count) else { return false }
    selectedGroup = groups.isEmpty ? nil : groups[groupPosition.selected].id
    return true
  }

  private func selectedSummary(_ groups: [GroupSummary]) -> GroupSummary? {
    groups.first { $0.id == selectedGroup } ?? groups.first
  }

  private mutating func followSelection(in groups: [GroupSummary]) {
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
    if !layout.remedy.isEmpty { drawRemedy(selectedSummary(groups), layout, &buffer, scene) }
    if !layout.timeline.isEmpty { Timeline(scene).draw(in: layout.timeline, on: &buffer) }
  }

  private mutating func drawScopes(
    _ scopes: ScopeTable, _ layout: HomeLayout, _ buffer: inout CellBuffer, _ scene: Scene
  ) {
    guard !scopes.scopes.isEmpty else { return }
    let window = scopePosition.window(count: scopes.scopes.count, height: layout.scopes.height - 1)
    scopes.table(window, selected: pane == .scopes ? scopePosition.selected : nil, wide: layout.isWide)
      .draw(in: layout.scopes, on: &buffer, ellipsis: scene.glyphs.ellipsis)
    let hidden = scopes.scopes.count - window.count
    buffer.rule(layout.upperRule, scene.glyphs, note: hidden > 0 ? "\(hidden) more scopes: Tab" : "")
  }

  private mutating func drawGroups(
    _ groups: [GroupSummary], _ layout: HomeLayout, _ buffer: inout CellBuffer, _ scene: Scene
  ) {
    let window = groupPosition.window(count: groups.count, height: layout.groups.height - 1)
    GroupTable(scene: scene, groups: groups)
      .table(window, selected: pane == .groups ? groupPosition.selected : nil, width: layout.groups.width)
      .draw(in: layout.groups, on: &buffer, ellipsis: scene.glyphs.ellipsis)
    if groups.isEmpty {
      buffer.write(scene.emptyText, at: Point(x: 2, y: layout.groups.y + 1), role: .textDim, within: layout.groups)
    }
  }

  private func drawRemedy(_ selected: GroupSummary?, _ layout: HomeLayout, _ buffer: inout CellBuffer, _ scene: Scene) {
    guard let selected else { return buffer.rule(layout.remedy.line(0), scene.glyphs) }
    RemedyPane(scene, group: selected.id).draw(in: layout.remedy, on: &buffer)
  }
}
