package dev.aloft.http;

import dev.aloft.http.Outcome.Answered;
import dev.aloft.http.Outcome.Cause;
import dev.aloft.http.Outcome.Garbled;
import dev.aloft.http.Outcome.LostAfterSending;
import dev.aloft.http.Outcome.NotSent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Sends a request once over OkHttp and says how that ended. Decides nothing. */
final class Wire implements AutoCloseable {

  private static final int MOST_REDIRECTS = 5;
  private static final Set<Method> READS = Set.of(Method.GET, Method.HEAD);
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private static final MediaType JSON_TYPE = MediaType.get("application/json");

  private static final String TAKEN_AS_A_VISITOR =
      "{\"errorMessages\": [\"the credentials were not accepted, the site took us for a"
          + " visitor\"]}";

  private final SiteSettings settings;
  private final Credentials credentials;
  private final InstantSource clock;
  private final JsonMapper mapper =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private final Payloads payloads = new Payloads(mapper);
  private @Nullable OkHttpClient client;
  private boolean closed;

  Wire(SiteSettings settings, Credentials credentials, InstantSource clock) {
    this.settings = settings;
    this.credentials = credentials;
    this.clock = clock;
  }

  Attempt<Void> send(SiteRequest request) {
    Trace trace = new Trace();
    boolean upload = request.payload() instanceof Payload.Multipart;
    try (Response response = execute(request, trace, upload)) {
      return whole(response);
    } catch (IOException e) {
      return failed(trace, e);
    }
  }

  <T> Attempt<T> read(SiteRequest request, BodyReader<T> reader) {
    Trace trace = new Trace();
    try (Response response = execute(request, trace, true)) {
      if (!response.isSuccessful()) {
        return whole(response);
      }
      try (WireStream body = new WireStream(response.body().byteStream())) {
        T value = read(reader, body, trace);
        return Attempt.streamed(new Answered(response.code(), hints(response)), value);
      }
    } catch (IOException e) {
      return failed(trace, e);
    }
  }

  private static <T> T read(BodyReader<T> reader, WireStream body, Trace trace) throws IOException {
    try {
      return reader.read(body);
    } catch (IOException e) {
      if (!body.broke()) {
        trace.failedLocally(e);
      }
      throw e;
    }
  }

  private Response execute(SiteRequest request, Trace trace, boolean unbounded) throws IOException {
    HttpUrl url = url(request);
    for (int hop = 0; ; hop++) {
      Response response = call(request, url, trace, unbounded).execute();
      // Only reads are followed: a write's redirect points at its task and is the answer.
      if (!READS.contains(request.method()) || !REDIRECTS.contains(response.code())) {
        return response;
      }
      HttpUrl next = target(url, response);
      if (next == null || hop == MOST_REDIRECTS) {
        return response;
      }
      response.close();
      url = next;
    }
  }

  private static @Nullable HttpUrl target(HttpUrl from, Response response) {
    String location = response.header("Location");
    HttpUrl next = location == null ? null : from.resolve(location);
    // From encrypted to plain is never followed.
    return next == null || (from.isHttps() && !next.isHttps()) ? null : next;
  }

  private Call call(SiteRequest request, HttpUrl url, Trace trace, boolean unbounded) {
    Request.Builder builder =
        new Request.Builder()
            .url(url)
            .method(request.method().name(), payloads.body(request, trace))
            .header("Accept", "application/json")
            .header("User-Agent", settings.userAgent())
            .tag(Trace.class, trace);
    if (home(url)) {
      request.headers().forEach(builder::header);
    }
    Call call = client().newCall(builder.build());
    if (unbounded) {
      call.timeout().clearTimeout();
    } else {
      call.timeout().timeout(settings.callTimeout().toMillis(), TimeUnit.MILLISECONDS);
    }
    return call;
  }

  private HttpUrl url(SiteRequest request) {
    HttpUrl.Builder url = HttpUrl.get(settings.base() + request.path()).newBuilder();
    request
        .query()
        .forEach((name, values) -> values.forEach(value -> url.addQueryParameter(name, value)));
    return url.build();
  }

  private boolean home(HttpUrl url) {
    HttpUrl base = settings.url();
    return url.scheme().equals(base.scheme())
        && url.host().equals(base.host())
        && url.port() == base.port();
  }

  /** Built at the first request: a command that asks no site does not pay for OkHttp. */
  private synchronized OkHttpClient client() {
    if (closed) {
      throw new IllegalStateException("the client of " + settings.url().host() + " is closed");
    }
    OkHttpClient current = client;
    if (current == null) {
      current =
          new OkHttpClient.Builder()
              .retryOnConnectionFailure(false)
              .followRedirects(false)
              .followSslRedirects(false)
              .connectTimeout(settings.connectTimeout())
              .readTimeout(settings.readTimeout())
              .writeTimeout(settings.readTimeout())
              .eventListener(new Trace.Listener())
              .addInterceptor(this::authorize)
              .addNetworkInterceptor(Wire::keepUnavailableVisible)
              .addNetworkInterceptor(Wire::keepRefusedLoginVisible)
              .build();
      client = current;
    }
    return current;
  }

  /** A redirect may lead elsewhere (attachment content does): the token stays at home. */
  private Response authorize(Interceptor.Chain chain) throws IOException {
    Request request = chain.request();
    return chain.proceed(
        home(request.url())
            ? request.newBuilder().header("Authorization", credentials.authorization()).build()
            : request);
  }

  /** OkHttp would by itself repeat a 503 that says "now"; repeating is decided in one place. */
  private static Response keepUnavailableVisible(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    return response.code() == 503 && "0".equals(response.header("Retry-After"))
        ? response.newBuilder().header("Retry-After", "1").build()
        : response;
  }

  /**
   * A Jira Cloud site answers credentials that it does not accept as it answers any visitor, and
   * says so in a header alone (getIssueAllTypes of jira-cloud-platform-v3.json; jira.js, issue
   * 418): what is not shown to visitors would look gone. Such an answer counts as the 401 that it
   * is, also where a token expires on the way.
   */
  private static Response keepRefusedLoginVisible(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    boolean settled = response.code() < 500 && response.code() != 429 && response.code() != 401;
    if (!settled || !"AUTHENTICATED_FAILED".equals(response.header("X-Seraph-LoginReason"))) {
      return response;
    }
    response.close();
    return response
        .newBuilder()
        .code(401)
        .body(ResponseBody.create(TAKEN_AS_A_VISITOR, JSON_TYPE))
        .build();
  }

  private <T> Attempt<T> whole(Response response) throws IOException {
    byte[] body;
    try {
      body = response.body().bytes();
    } catch (IOException e) {
      // The status of a refusal is answer enough; only a success needs its body.
      if (response.code() < 400) {
        throw e;
      }
      body = new byte[0];
    }
    Map<String, String> headers = new HashMap<>();
    response.headers().forEach(header -> headers.put(header.getFirst(), header.getSecond()));
    String type = Optional.ofNullable(response.header("Content-Type")).orElse("");
    Outcome answered = new Answered(response.code(), hints(response));
    // A file that somebody attached may well be a web page; there is no body to be taken for data.
    boolean bodiless = response.request().method().equals(Method.HEAD.name());
    if (response.code() < 400 && !bodiless && type.startsWith("text/html")) {
      return Attempt.webPage(
          answered, new SiteReply(response.code(), headers, body, MissingNode.getInstance()));
    }
    Optional<JsonNode> json = type.contains("json") ? parse(body) : Optional.of(missing());
    if (json.isEmpty() && response.code() < 400) {
      return Attempt.answered(
          new Garbled(response.code()), new SiteReply(response.code(), headers, body, missing()));
    }
    return Attempt.answered(
        answered, new SiteReply(response.code(), headers, body, json.orElse(missing())));
  }

  private RateLimitHints hints(Response response) {
    return RateLimitHints.of(name -> Optional.ofNullable(response.header(name)), clock.instant());
  }

  private static JsonNode missing() {
    return MissingNode.getInstance();
  }

  /** Empty when it is not JSON. */
  private Optional<JsonNode> parse(byte[] body) {
    if (body.length == 0) {
      return Optional.of(missing());
    }
    try {
      return Optional.of(mapper.readTree(body));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static <T> Attempt<T> failed(Trace trace, IOException e) {
    IOException local = trace.localFailure();
    if (local != null) {
      throw new UncheckedIOException(local);
    }
    if (trace.sent()) {
      return Attempt.failed(new LostAfterSending(), e);
    }
    Cause cause =
        switch (e) {
          case UnknownHostException _ -> Cause.UNKNOWN_HOST;
          case SSLException _ -> Cause.TLS;
          default -> Cause.CONNECT;
        };
    return Attempt.failed(new NotSent(cause), e);
  }

  @Override
  public synchronized void close() {
    closed = true;
    OkHttpClient current = client;
    client = null;
    if (current != null) {
      current.dispatcher().cancelAll();
      current.dispatcher().executorService().shutdown();
      current.connectionPool().evictAll();
    }
  }
}
