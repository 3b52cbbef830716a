package dev.aloft.origin.database;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.ProblemException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;

/** Opens connections to a database, with a driver that comes with Aloft or one of the user's. */
final class Login implements AutoCloseable {

  private static final String MYSQL = "jdbc:mysql:";
  private static final String MARIADB = "jdbc:mariadb:";
  private static final String LOGIN_REFUSED = "28";

  private final DatabaseSource source;
  private final String url;
  private final Optional<URLClassLoader> jar;
  private final Driver driver;

  Login(DatabaseSource source) {
    this.source = source;
    // MariaDB's driver speaks to MySQL, under its own name.
    this.url =
        source.driver().isEmpty() && source.url().startsWith(MYSQL)
            ? MARIADB + source.url().substring(MYSQL.length())
            : source.url();
    this.jar = source.driver().map(this::loader);
    this.driver = jar.map(this::ofUser).orElseGet(this::ofAloft);
  }

  /** A connection of its own; the caller closes it. */
  Connection connect() {
    Properties login = new Properties();
    login.setProperty("user", source.user());
    login.setProperty("password", source.password().reveal());
    try {
      Connection connection = driver.connect(url, login);
      if (connection == null) {
        throw noDriver("the driver does not know the address");
      }
      return connection;
    } catch (SQLException e) {
      String state = e.getSQLState() == null ? "" : e.getSQLState();
      throw state.startsWith(LOGIN_REFUSED)
          ? problem(
              Diagnostic.of(
                      DatabaseCode.LOGIN_REFUSED,
                      source.location(),
                      "the database refuses the user " + source.user() + ": " + words(e))
                  .next("check 'user', and the variable that holds the password"))
          : problem(
              Diagnostic.of(
                      DatabaseCode.UNREACHABLE,
                      source.location(),
                      "no connection to " + source.name() + ": " + words(e))
                  .next("check the address, and that this machine may reach it"));
    }
  }

  private Driver ofAloft() {
    for (Driver one : ServiceLoader.load(Driver.class)) {
      if (knows(one)) {
        return one;
      }
    }
    throw noDriver("no driver comes with Aloft for this address");
  }

  private boolean knows(Driver one) {
    try {
      return one.acceptsURL(url);
    } catch (SQLException e) {
      return false;
    }
  }

  private URLClassLoader loader(DatabaseSource.Driver own) {
    try {
      URL[] jars = {own.jar().toUri().toURL()};
      return new URLClassLoader(jars, Login.class.getClassLoader());
    } catch (IOException e) {
      throw noDriver(own.jar() + " is no jar");
    }
  }

  private Driver ofUser(URLClassLoader loader) {
    String name = source.driver().map(DatabaseSource.Driver::className).orElse("");
    try {
      Class<?> found = Class.forName(name, true, loader);
      return (Driver) found.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw noDriver(
          "the driver "
              + name
              + " cannot be loaded from "
              + source.driver().map(own -> own.jar().toString()).orElse(""));
    }
  }

  private ProblemException noDriver(String summary) {
    return problem(
        Diagnostic.of(DatabaseCode.NO_DRIVER, source.location(), summary)
            .expected("jdbc:postgresql:, jdbc:mariadb: or jdbc:mysql:, or a driver of your own")
            .next("give driver: {class: …, path: …}"));
  }

  private static ProblemException problem(Diagnostic diagnostic) {
    return new ProblemException(ExitCode.INVALID_INPUT, diagnostic);
  }

  /** The first line of what the database says. */
  static String words(SQLException e) {
    String message = e.getMessage();
    return message == null
        ? e.getClass().getSimpleName()
        : message.lines().findFirst().orElse("").strip();
  }

  @Override
  public void close() {
    jar.ifPresent(loader -> {
      try {
        loader.close();
      } catch (IOException e) {
        // Everything was read.
        return;
      }
    });
  }
}
