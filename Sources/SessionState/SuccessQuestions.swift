import Chronology

/// The limit events that ask for successes, each for the first behind its grace.
struct SuccessQuestions {
  let limits: IDList
  let toldLimits: IDList
  let grace: Duration
  let store: FailureStore

  /// Hands over, in order, the ends of the graces of a class's limit events from a moment on, for as long as more are
  /// wanted.
  func ask(of endpointClass: UInt8, since: Int64, _ wants: (Int64) -> Bool) {
    var (next, nextTold) = (start(limits, since), start(toldLimits, since))
    while next < limits.count || nextTold < toldLimits.count {
      let isTold =
        next == limits.count || nextTold < toldLimits.count && store.isBefore(toldLimits[nextTold], limits[next])
      let id = isTold ? toldLimits[nextTold] : limits[next]
      if isTold { nextTold += 1 } else { next += 1 }
      if store.endpointClass(id) == endpointClass, !wants(graceEnd(id)) { return }
    }
  }

  private func start(_ limits: IDList, _ since: Int64) -> Int { partition(limits) { graceEnd($0) < since } }

  private func graceEnd(_ id: UInt32) -> Int64 { (Timestamp(nanoseconds: store.nanoseconds(id)) + grace).nanoseconds }
}
