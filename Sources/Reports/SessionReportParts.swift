import Chronology
import RateLimits
import SessionState

extension SessionReport {
  func writeSources(_ writer: inout JSONWriter) {
    writer.key("sources")
    writer.array(session.sources.indices) { writer, index in
      let source = session.sources[index]
      writer.object { writer in
        writer.member("name", source.name)
        writer.member("bytes", source.totals.bytes)
        writer.member("lines", source.totals.lines)
        writer.member("rejected", source.totals.rejected)
        writer.member("format", session.format(ofSource: index))
      }
    }
  }

  func writeTotals(_ writer: inout JSONWriter) {
    let totals = session.totals
    writer.member("lines", totals.lines)
    writer.member("understoodLines", totals.understood)
    writer.member("rejected", totals.rejected)
    writer.member("blank", totals.blank)
    writer.member("records", totals.records)
    writer.member("duplicates", session.duplicateCount(at: clock) - session.duplicateCount(at: window))
    writer.member("failures", session.count(after: window, upTo: clock))
    writer.member("first", session.first)
    writer.member("last", session.last)
  }

  func writeGroups(_ writer: inout JSONWriter, _ output: (String) -> Bool) {
    writer.key("groups")
    writer.longArray(session.groups(at: clock, since: since), output) { writer, summary in
      let group = session.groups[summary.id]
      writer.object { writer in
        writer.member("provider", group.providerID)
        writer.member("code", group.code)
        writer.member("status", group.status)
        writer.member("name", group.name)
        writer.member("message", group.message)
        writer.member("count", summary.count)
        writer.member("first", summary.first)
        writer.member("last", summary.last)
        writer.member("state", summary.state.rawValue)
        writer.member("retry", group.verdict.rawValue)
        writer.member("matched", group.match.matched.text)
        writer.member("remedy", group.match.remedy?.id)
      }
    }
  }

  func writeBlocks(_ writer: inout JSONWriter, _ output: (String) -> Bool) {
    writer.key("blocks")
    let blocks = session.blocks(at: clock).lazy.filter { $0.block.end ?? clock >= since }
    writer.longArray(blocks, output) { writer, scoped in
      let block = scoped.block
      writer.object { writer in
        writer.member("scope", scoped.name)
        writer.member("class", block.endpointClass)
        writer.member("start", block.start)
        writer.member("end", block.end)
        writer.member("wait", block.wait)
        writer.member("tier", block.tier)
        writer.member("confidence", block.confidence.rawValue)
        writer.member("hits", block.hits)
        writer.member("premature", block.premature)
        writer.member("ended", block.ended.rawValue)
        writer.key("flags")
        writer.array(block.flags.names) { $0.string($1) }
      }
    }
  }

  func writeScopes(_ writer: inout JSONWriter) {
    writer.key("scopes")
    writer.array(session.scopes(at: clock)) { writer, scope in
      writer.object { writer in
        writer.member("scope", scope.name)
        writer.member("state", scope.stateName)
        writer.member("tier", scope.tier)
        writer.member("until", scope.until)
        writer.member("violations", scope.violations)
        writer.member("premature", scope.premature)
        writer.member("reoffences", scope.reoffences)
        writer.member("blockedSeconds", scope.blocked)
        writer.member("nextCosts", scope.nextCost)
      }
    }
  }

  func writeOrders(_ writer: inout JSONWriter) {
    writer.key("verify")
    writer.array(session.ordersToVerify(at: clock)) { writer, order in
      writer.object { writer in
        writer.member("order", order.order)
        writer.member("since", order.since)
        writer.member("code", order.code)
        writer.member("scope", order.scope)
      }
    }
  }

  /// Just before `since`, since windows are open at their start.
  private var window: Timestamp { since - .nanoseconds(1) }
}
