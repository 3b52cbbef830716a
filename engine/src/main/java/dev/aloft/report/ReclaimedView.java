package dev.aloft.report;

/**
 * A person who gets an account in place of the stand-in.
 *
 * @param person as the people map names them
 * @param account the account's address, masked
 * @param map the file that says so now
 */
public record ReclaimedView(String person, String account, String map) {

  /** What was written, and what comes next. */
  public String text(Style style) {
    return """
    %s: %s becomes the account %s in %s
    nothing was written on the target; next: aloft plan shows every place, aloft apply changes it
    """
        .formatted(style.good("reclaimed"), person, account, map);
  }

  /** The document of kind {@code Reclaimed}. */
  public JsonDocument json() {
    return new JsonDocument("Reclaimed", new Body(person, account, map));
  }

  private record Body(String person, String account, String map) {}
}
