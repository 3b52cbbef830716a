package dev.aloft.origin.database;

import dev.aloft.diagnostics.Location;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a Jira's database is and who reads it.
 *
 * @param url of JDBC, without a password
 * @param user one that may read
 * @param schema the schema of Jira's tables, if it is not the one in which the user begins
 * @param driver a driver that does not come with Aloft
 * @param zone where the server's Java ran
 * @param location where the spec names the address
 */
public record DatabaseSource(
    String url,
    String user,
    Password password,
    Optional<String> schema,
    Optional<Driver> driver,
    Optional<ZoneId> zone,
    Location location) {

  private static final Pattern PARAMETERS = Pattern.compile("[?;].*$");
  private static final Pattern LOGIN = Pattern.compile("//[^/@]*@");

  /** Gives the password for the moment of the login. */
  @FunctionalInterface
  public interface Password {
    String reveal();
  }

  /**
   * A JDBC driver of the user's own.
   *
   * @param className the class that implements {@link java.sql.Driver}
   * @param jar where it is
   */
  public record Driver(String className, Path jar) {}

  /** What the source is called in remarks and reports. */
  public String name() {
    String bare = PARAMETERS.matcher(url.replaceFirst("^jdbc:", "")).replaceFirst("");
    return LOGIN.matcher(bare).replaceFirst("//") + schema.map(s -> " " + s).orElse("");
  }
}
