extension FieldTable {
  static let waits = [
    Row(.wait, .wait(.retryAfterMillisecondsHeader, .milliseconds), "\(headers).retry-after-ms"),
    Row(.wait, .wait(.retryAfterHeader, .unnamed), "\(headers).retry-after"),
    Row(
      .wait, .wait(.field, .milliseconds),
      "{,err.,error.,exception.}{retry_after_ms,retry_after_millis,retry_after_milliseconds}"),
    Row(
      .wait, .wait(.field, .seconds),
      "{,err.,error.,exception.}{retry_after_s,retry_after_sec,retry_after_secs,retry_after_seconds}"),
    Row(.wait, .wait(.field, .nanoseconds), "{,err.,error.}{retry_after_ns,retry_after_nanos}"),
    Row(.wait, .wait(.field, .unnamed), "{,err.,error.,exception.}retry_after"),
    Row(.wait, .wait(.resetHeader, .seconds), "{\(headers).,}x-ratelimit-reset-after"),
    Row(
      .wait, .wait(.resetHeader, .unnamed),
      "{\(headers).,}{x-ratelimit-reset,x-rate-limit-reset,ratelimit-reset} \(headers).{x-ratelimit-reset-requests,"
        + "x-ratelimit-reset-tokens,anthropic-ratelimit-requests-reset,anthropic-ratelimit-tokens-reset}"),
    Row(.wait, .wait(.resetHeader, .milliseconds), "\(headers).{x-bapi-limit-reset-timestamp,gw-ratelimit-reset}"),
    Row(.wait, .wait(.resetHeader, .structuredField), "{\(headers).,}ratelimit"),
    Row(
      .wait, .wait(.body, .milliseconds),
      "{\(bodies),\(textBodies)}.{,error.,parameters.}{retry_after_ms,retry_after_millis,retry_after_milliseconds}"),
    Row(
      .wait, .wait(.body, .seconds),
      "{\(bodies),\(textBodies)}.{,error.,parameters.}{retry_after_s,retry_after_sec,retry_after_seconds}"),
    Row(
      .wait, .wait(.body, .unnamed), "{\(bodies),\(textBodies)}.{,error.,parameters.}retry_after parameters.retry_after"
    ),
  ]

  static let request = [
    Row(
      .method,
      "http.request.method http.method httpRequest.requestMethod {request,req,config,err.config,error.config,"
        + "err.request,error.request}.method method verb http_method"),
    Row(
      .url,
      "url.full http.url httpRequest.requestUrl {config,err.config,error.config,request,req,res,err.request}.url url uri"
    ),
    Row(.baseURL, "{config,err.config,error.config,request}.baseURL baseURL"),
    Row(.path, "url.path http.route url.template http.target {request,req}.{path,endpoint} endpoint route api path"),
    Row(
      .host,
      "server.address net.peer.name http.host url.domain peer.host {request,req,err.request}.host \(requestHeaders).host"
    ),
    Row(.marker, .marker(.requestAPI), "\(requestHeaders).request-api request-api"),
    Row(.marker, .marker(.requestSign), "\(requestHeaders).request-sign request-sign"),
    Row(
      .serverTime,
      "\(headers).date \(bodies).{serverTime,server_time,time,timestamp} \(textBodies).{time,serverTime}"),
  ]

  static let identity = [
    Row(.account, "account account_id subaccount sub_account api_key_id key_id key_name"),
    Row(.apiKey, "\(requestHeaders).{request-api,x-mbx-apikey,api-key,x-api-key} request-api api_key x-mbx-apikey"),
    Row(
      .logger,
      "logger logger_name log.logger loggerName name target record.name service service.name app app_name "
        + "SYSLOG_IDENTIFIER _SYSTEMD_UNIT container_name kubernetes.container_name component N"),
    Row(.exchange, "exchange exchange_id provider venue"),
    Row(
      .requestID,
      "request_id req_id req.id http.request.id x-request-id {\(headers),\(requestHeaders)}.x-request-id "
        + "trace_id trace.id dd.trace_id correlation_id"),
    Row(.orderID, "{\(deepOrders)}order_id"),
    Row(.clientOrderID, "{\(deepOrders)}{clOrderID,client_order_id,newClientOrderId,orderLinkId}"),
  ]

  static let details = [
    Row(.symbol, "symbol instrument instrument_id instId market pair ticker contract product_id {\(deepOrders)}symbol"),
    Row(.side, "{\(deepOrders)}side"),
    Row(.size, "{\(deepOrders)}{size,qty,quantity,orderSize,amount}"),
    Row(.price, "{\(deepOrders)}{price,orderPrice,limitPrice}"),
    Row(.minSize, "{\(deepOrders)}{minOrderSize,minSize,minQty}"),
    Row(.maxSize, "{\(deepOrders)}{maxOrderSize,maxSize,maxQty}"),
    Row(.tickSize, "{\(deepOrders)}{tickSize,minPriceIncrement,priceIncrement}"),
    Row(.nonce, "\(requestHeaders).request-nonce {request,config}.nonce request-nonce nonce"),
    Row(
      .latency,
      "duration_ms latency_ms elapsed_ms responseTime duration latency {response,res}.{latency,duration} elapsed "
        + "httpRequest.latency"),
    Row(.attempt, "attempt retry retries retry_count try http.request.resend_count"),
    Row(.botHost, "host hostname host.name _HOSTNAME kubernetes.host"),
    Row(.signedPath, "{,request.,req.}{signed_path,sign_path,signed_url_path,urlpath}"),
    Row(.requestHeaders, "{request,req,config,err.config,error.config,err.request}.headers request_headers"),
    Row(.responseHeaders, "{response,err.response,error.response,res}.headers response_headers resp_headers headers"),
    Row(
      .responseBody,
      "response.data response.body err.response.data error.response.data http.response.body.content response_body "
        + "resp_body body response raw_response"),
  ]

  /// Objects that a line's fields may all stand in, the best first; a field at the top wins over them.
  static let containers = """
    fields extra record.extra attributes context ctx data payload jsonPayload labels Properties contextMap mdc metadata \
    details span spans @fields args log line message msg event
    """

  /// Containers whose text, if it is a JSON object, is a log line of its own that wins over what stands around it.
  static let envelopes = "log line"
}
