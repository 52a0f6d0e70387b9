/// Everything a key can ask for. What it does and how the help words it stand in the key table beside the keys.
public enum Action: String, CaseIterable, Sendable {
  case moveDown, moveUp, pageDown, pageUp, halfPageDown, halfPageUp, first, last
  case open, back, nextPane
  case showFailures, showBlocks, showEvents, showEvent, showRemedy, showVerify, showRejects, showSources, showHelp
  case remedy
  case playOrPause, slower, faster, minuteBack, minuteOn, tenMinutesBack, tenMinutesOn, goToTime
  case nextFailure, previousFailure, nextBlock, previousBlock, nextEscalation, previousEscalation
  case sort, reverseSort, wrap, switchZone, nextTheme
  case redraw, suspend, quit
}
