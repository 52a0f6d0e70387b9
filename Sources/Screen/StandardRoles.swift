/// The roles a dashboard draws with; every theme gives each of them a style, its own or its parent's.
extension Role {
  public static let text = Role("text")
  public static let textDim = Role("text.dim")
  public static let textStrong = Role("text.strong")

  public static let header = Role("header")
  public static let headerLive = Role("header.live")
  public static let headerReplay = Role("header.replay")
  public static let headerPaused = Role("header.paused")
  public static let headerWarning = Role("header.warning")

  public static let verdictCalm = Role("verdict.calm")
  public static let verdictWarning = Role("verdict.warning")
  public static let verdictAlarm = Role("verdict.alarm")

  public static let tableHead = Role("table.head")
  public static let tableRow = Role("table.row")
  public static let tableSelected = Role("table.selected")

  public static let rule = Role("rule")

  public static let scopeName = Role("scope.name")

  public static let tierReached = Role("tier.reached")
  public static let tierOpen = Role("tier.open")

  public static let countdownBlocked = Role("countdown.blocked")
  public static let countdownCooling = Role("countdown.cooling")
  public static let countdownOver = Role("countdown.over")

  public static let barFilled = Role("bar.filled")
  public static let barEmpty = Role("bar.empty")

  public static let count = Role("count")

  public static let trend = Role("trend")

  public static let stateNew = Role("state.new")
  public static let stateEscalating = Role("state.escalating")
  public static let stateSteady = Role("state.steady")
  public static let stateQuiet = Role("state.quiet")
  public static let stateRegressed = Role("state.regressed")

  public static let status2xx = Role("status.2xx")
  public static let status4xx = Role("status.4xx")
  public static let status5xx = Role("status.5xx")
  public static let status429 = Role("status.429")

  public static let code = Role("code")

  public static let retryWait = Role("retry.wait")
  public static let retryVerify = Role("retry.verify")
  public static let retryOnce = Role("retry.once")
  public static let retryBackoff = Role("retry.backoff")
  public static let retryFix = Role("retry.fix")
  public static let retryUntil = Role("retry.until")
  public static let retryNever = Role("retry.never")
  public static let retryUnknown = Role("retry.unknown")

  public static let remedyTitle = Role("remedy.title")
  public static let remedyLabel = Role("remedy.label")
  public static let remedyText = Role("remedy.text")
  public static let remedyEvidence = Role("remedy.evidence")
  public static let remedyMatched = Role("remedy.matched")

  public static let timelineBar = Role("timeline.bar")
  public static let timelineBlocked = Role("timeline.blocked")
  public static let timelinePlayhead = Role("timeline.playhead")

  public static let levelError = Role("level.error")
  public static let levelWarn = Role("level.warn")
  public static let levelInfo = Role("level.info")
  public static let levelDebug = Role("level.debug")

  public static let jsonKey = Role("json.key")
  public static let jsonString = Role("json.string")
  public static let jsonNumber = Role("json.number")
  public static let jsonLiteral = Role("json.literal")
  public static let jsonPunctuation = Role("json.punctuation")

  public static let footer = Role("footer")
  public static let footerKey = Role("footer.key")

  public static let helpKey = Role("help.key")
  public static let helpText = Role("help.text")

  public static let prompt = Role("prompt")

  public static let messageError = Role("message.error")

  public static let reject = Role("reject")

  /// Every standard role, in the order of this file.
  public static let standard: [Role] = [
    .text, .textDim, .textStrong, .header, .headerLive, .headerReplay, .headerPaused, .headerWarning,
    .verdictCalm, .verdictWarning, .verdictAlarm, .tableHead, .tableRow, .tableSelected, .rule, .scopeName,
    .tierReached, .tierOpen, .countdownBlocked, .countdownCooling, .countdownOver, .barFilled, .barEmpty, .count,
    .trend, .stateNew, .stateEscalating, .stateSteady, .stateQuiet, .stateRegressed,
    .status2xx, .status4xx, .status5xx, .status429, .code,
    .retryWait, .retryVerify, .retryOnce, .retryBackoff, .retryFix, .retryUntil, .retryNever, .retryUnknown,
    .remedyTitle, .remedyLabel, .remedyText, .remedyEvidence, .remedyMatched,
    .timelineBar, .timelineBlocked, .timelinePlayhead, .levelError, .levelWarn, .levelInfo, .levelDebug,
    .jsonKey, .jsonString, .jsonNumber, .jsonLiteral, .jsonPunctuation, .footer, .footerKey, .helpKey, .helpText,
    .prompt, .messageError, .reject,
  ]
}
