package dev.aloft.sandbox.jira.datacenter.session;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.datacenter.Users;
import dev.aloft.sandbox.web.Request;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The sessions of a site, by the text that their cookie carries. */
public final class Sessions {

  /** The name of the cookie. */
  public static final String COOKIE = "JSESSIONID";

  private final Users users;
  private final Supplier<String> texts;
  private final Map<String, String> keys = new ConcurrentHashMap<>();

  /**
   * No sessions yet.
   *
   * @param texts gives a text of its own for each session
   */
  public Sessions(Users users, Supplier<String> texts) {
    this.users = users;
    this.texts = texts;
  }

  /** Begins a session. */
  public String begin(User user) {
    String text = texts.get();
    keys.put(text, user.key());
    return text;
  }

  /** The text of the session that a request carries. */
  public Optional<String> text(Request request) {
    return request.header("Cookie").stream()
        .flatMap(cookies -> Arrays.stream(cookies.split(";", -1)))
        .map(String::strip)
        .filter(cookie -> cookie.startsWith(COOKIE + "="))
        .map(cookie -> cookie.substring(COOKIE.length() + 1).replace("\"", ""))
        .findFirst();
  }

  /** Whose session a request carries. */
  public Optional<User> user(Request request) {
    return text(request)
        .flatMap(text -> Optional.ofNullable(keys.get(text)))
        .flatMap(users::byKey)
        .filter(User::active);
  }

  /** Ends a session. */
  public void end(String text) {
    keys.remove(text);
  }

  /** Ends all sessions of a user. */
  public void endAll(User user) {
    keys.values().removeIf(user.key()::equals);
  }
}
