package dev.aloft.origin.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** How the values of a column become the text that a backup has for them. */
enum ColumnKind {
  /** A moment. Backups have what the server's clock showed then. */
  MOMENT {
    @Override
    Optional<String> text(ResultSet row, int column, ZoneId zone) throws SQLException {
      return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
          .map(moment -> clock(moment.atZoneSameInstant(zone).toLocalDateTime()));
    }
  },
  /** What the server's clock showed. */
  CLOCK {
    @Override
    Optional<String> text(ResultSet row, int column, ZoneId zone) throws SQLException {
      return Optional.ofNullable(row.getObject(column, LocalDateTime.class)).map(ColumnKind::clock);
    }
  },
  NUMBER {
    @Override
    Optional<String> text(ResultSet row, int column, ZoneId zone) throws SQLException {
      return Optional.ofNullable(row.getBigDecimal(column)).map(number -> number.toPlainString());
    }
  },
  FLOAT {
    @Override
    Optional<String> text(ResultSet row, int column, ZoneId zone) throws SQLException {
      double number = row.getDouble(column);
      return row.wasNull() ? Optional.empty() : Optional.of(Double.toString(number));
    }
  },
  SWITCH {
    @Override
    Optional<String> text(ResultSet row, int column, ZoneId zone) throws SQLException {
      boolean on = row.getBoolean(column);
      return row.wasNull() ? Optional.empty() : Optional.of(Boolean.toString(on));
    }
  },
  BYTES {
    @Override
    Optional<String> text(ResultSet row, int column, ZoneId zone) throws SQLException {
      return Optional.ofNullable(row.getBytes(column)).map(Base64.getEncoder()::encodeToString);
    }
  },
  TEXT {
    @Override
    Optional<String> text(ResultSet row, int column, ZoneId zone) throws SQLException {
      return Optional.ofNullable(row.getString(column));
    }
  };

  boolean isTime() {
    return this == MOMENT || this == CLOCK;
  }

  /** The value of the current row, if it has one. */
  abstract Optional<String> text(ResultSet row, int column, ZoneId zone) throws SQLException;

  /**
   * The kind of a column.
   *
   * @param type of {@link Types}
   * @param name what the database calls it
   */
  static ColumnKind of(int type, String name) {
    return switch (type) {
      case Types.TIMESTAMP_WITH_TIMEZONE -> MOMENT;
      case Types.TIMESTAMP, Types.DATE -> hasZone(name) ? MOMENT : CLOCK;
      case Types.NUMERIC,
          Types.DECIMAL,
          Types.INTEGER,
          Types.BIGINT,
          Types.SMALLINT,
          Types.TINYINT ->
          NUMBER;
      case Types.DOUBLE, Types.FLOAT, Types.REAL -> FLOAT;
      case Types.BIT, Types.BOOLEAN -> SWITCH;
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
      default -> TEXT;
    };
  }

  private static boolean hasZone(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return small.equals("timestamptz") || small.contains("with time zone");
  }

  private static String clock(LocalDateTime time) {
    return Timestamp.valueOf(time).toString();
  }
}
