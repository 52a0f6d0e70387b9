import ErrorCatalog
import Testing

/// A row of the provider's table of HTTP statuses.
struct StatusRow: CustomTestStringConvertible, Sendable {
  let status: Int
  let title: String
  let verdict: RetryVerdict
  var testDescription: String { String(status) }
}

/// A row of the provider's table of error strings.
struct StringRow: CustomTestStringConvertible, Sendable {
  let string: String
  let status: Int
  let id: String
  var testDescription: String { string }
}

/// A row of the provider's enum of codes.
struct CodeRow: CustomTestStringConvertible, Sendable {
  let code: String
  let constant: String?
  let codeClass: CodeClass
  let verdict: RetryVerdict
  var testDescription: String { code }
}

let statusRows: [StatusRow] = [
  StatusRow(status: 200, title: "Success", verdict: .unknown),
  StatusRow(status: 400, title: "Bad Request", verdict: .fix),
  StatusRow(status: 401, title: "Unauthorized", verdict: .fix),
  StatusRow(status: 403, title: "Forbidden", verdict: .fix),
  StatusRow(status: 404, title: "Not Found", verdict: .fix),
  StatusRow(status: 405, title: "Method Not Allowed", verdict: .fix),
  StatusRow(status: 408, title: "Request Timeout", verdict: .once),
  StatusRow(status: 429, title: "Too Many Requests", verdict: .wait),
  StatusRow(status: 451, title: "Unavailable For Legal Reasons", verdict: .never),
  StatusRow(status: 500, title: "Internal Server Error", verdict: .backoff),
]

/// By frequency, as the reference orders them.
let stringRows: [StringRow] = [
  StringRow(string: "api parameter is mandatory", status: 401, id: "api-parameter-is-mandatory"),
  StringRow(string: "Authentication Failed", status: 401, id: "10002"),
  StringRow(string: "Signature verification failed", status: 401, id: "signature-verification-failed"),
  StringRow(string: "Invalid nonce", status: 401, id: "invalid-nonce"),
  StringRow(string: "nonce reuse", status: 401, id: "invalid-nonce"),
  StringRow(string: "Invalid request parameters", status: 400, id: "-2"),
  StringRow(string: "Invalid order size", status: 400, id: "301"),
  StringRow(string: "Invalid order price", status: 400, id: "302"),
  StringRow(string: "Maximum open orders exceeded", status: 400, id: "304"),
  StringRow(string: "Order not found", status: 404, id: "16"),
  StringRow(string: "Insufficient balance", status: 400, id: "8"),
  StringRow(string: "Rate limit exceeded", status: 429, id: "303"),
  StringRow(string: "Account is undergoing liquidation", status: 400, id: "64"),
  StringRow(string: "Order is undergoing auto-deleveraging", status: 400, id: "1004"),
]

let failureRows: [CodeRow] = [
  failure("-2", "INVALID_REQUEST", .fix),
  failure("-1", "TIMEOUT", .verify, .unknownState),
  failure("1", "MARKET_UNAVAILABLE", .backoff),
  failure("8", "INSUFFICIENT_BALANCE", .fix),
  failure("11", "ERROR_INVALID_CURRENCY", .fix),
  failure("12", "ERROR_UPDATE_RISK_LIMIT", .fix),
  failure("13", "ERROR_INVALID_LEVERAGE", .fix),
  failure("15", "ORDER_REJECTED", .fix),
  failure("16", "ORDER_NOTFOUND", .fix),
  failure("17", "REQUEST_FAILED", .verify, .unknownState),
  failure("28", "TRANSFER_UNSUCCESSFUL", .fix),
  failure("41", "ERROR_INVALID_RISK_LIMIT", .fix),
  failure("64", "STATUS_LIQUIDATION", .until),
  failure("101", "FUTURES_ORDER_PRICE_OUTSIDE_LIQUIDATION_PRICE", .fix),
  failure("300", "ERROR_MAX_ORDER_SIZE_EXCEEDED", .fix),
  failure("301", "ERROR_INVALID_ORDER_SIZE", .fix),
  failure("302", "ERROR_INVALID_ORDER_PRICE", .fix),
  failure("303", "ERROR_RATE_LIMITS_EXCEEDED", .wait),
  failure("304", "ERROR_MAX_OPEN_ORDER_EXCEEDED", .fix),
  failure("1003", "ORDER_LIQUIDATION", .until),
  failure("1004", "ORDER_ADL", .until),
  failure("10002", nil, .fix),
]

let neutralRows: [CodeRow] = [
  neutral("2", "ORDER_INSERTED"), neutral("4", "ORDER_FULLY_TRANSACTED"), neutral("5", "ORDER_PARTIALLY_TRANSACTED"),
  neutral("6", "ORDER_CANCELLED"), neutral("7", "ORDER_REFUNDED"), neutral("9", "TRIGGER_INSERTED"),
  neutral("10", "TRIGGER_ACTIVATED"), neutral("20", "SUCCESS"), neutral("21", "FREEZE_SUCCESSFUL"),
  neutral("27", "TRANSFER_SUCCESSFUL"), neutral("29", "QUERY_GET_ORDERS"), neutral("31", "QUERY_GET_POSITIONS"),
  neutral("33", "QUERY_GET_ALL_POSITIONS_ORDERS"), neutral("34", "QUERY_WALLET"), neutral("36", "QUERY_FUTURES_MARGIN"),
  neutral("51", "QUERY_GET_ORDERS_WITH_LIMIT"), neutral("65", "STATUS_ACTIVE"), neutral("66", "MODE_BUY"),
  neutral("76", "ORDER_TYPE_LIMIT"), neutral("77", "ORDER_TYPE_MARKET"), neutral("80", "ORDER_TYPE_PEG"),
  neutral("81", "ORDER_TYPE_OTC"), neutral("83", "MODE_SELL"), neutral("85", "STATUS_PROCESSING"),
  neutral("88", "STATUS_INACTIVE"), neutral("110", "FUTURES_FUNDING"), neutral("123", "AMEND_ORDER"),
  neutral("124", "UNFREEZE_SUCCESSFUL"), neutral("30410", "BLOCK_TRADE_COMPLETE_SUCCESS"),
]

private func failure(
  _ code: String, _ constant: String?, _ verdict: RetryVerdict, _ codeClass: CodeClass = .failure
) -> CodeRow {
  CodeRow(code: code, constant: constant, codeClass: codeClass, verdict: verdict)
}

private func neutral(_ code: String, _ constant: String) -> CodeRow {
  CodeRow(code: code, constant: constant, codeClass: .neutral, verdict: .unknown)
}

let btse = Catalog.embedded.provider(id: "btse") ?? Catalog.embedded.generic
let generic = Catalog.embedded.generic

func remedy(_ id: String, of provider: Provider = btse) -> Remedy? { provider.remedies.first { $0.id == id } }
