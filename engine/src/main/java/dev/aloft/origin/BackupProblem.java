package dev.aloft.origin;

import com.ctc.wstx.exc.WstxEOFException;
import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import java.io.IOException;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;

/** Says what is wrong with a backup, where, and what to do. */
final class BackupProblem {

  private static final String AGAIN = "make the backup again, or copy it again in binary mode";

  private BackupProblem() {}

  static ProblemException of(Diagnostic diagnostic) {
    return new ProblemException(ExitCode.INVALID_INPUT, diagnostic);
  }

  /** A zip that cannot be opened or does not hold what it says. */
  static ProblemException damagedZip(String file, Throwable cause) {
    String reason = cause.getMessage() == null ? "checksum differs" : cause.getMessage();
    return with(
        Diagnostic.of(OriginCode.DAMAGED_ZIP, Location.file(file), "damaged zip: " + reason)
            .next("compare its size with the original's and copy it again"),
        cause);
  }

  /** Turns what the parser says into a place and a next step. */
  static ProblemException xml(String file, XMLStreamException e) {
    Throwable cause = e.getNestedException() == null ? e.getCause() : e.getNestedException();
    if (cause instanceof IOException io) {
      return io(file, io);
    }
    javax.xml.stream.Location at = e.getLocation();
    Location location =
        at == null
            ? Location.file(file)
            : Location.file(file, at.getLineNumber(), at.getColumnNumber());
    String said = said(e);
    if (e instanceof XmlRows.RowException row) {
      return with(
          Diagnostic.of(row.code(), location, row.words()).expected(row.expected()).next(AGAIN), e);
    }
    if (e instanceof WstxEOFException && said.contains("in prolog")) {
      return with(
          Diagnostic.of(OriginCode.TRUNCATED, Location.file(file), "the file is empty")
              .expected("a Jira backup: a zip, a folder or entities.xml")
              .next("compare its size with the original's and copy it again"),
          e);
    }
    if (e instanceof WstxEOFException) {
      return with(
          Diagnostic.of(OriginCode.TRUNCATED, location, "the file ends in the middle: " + said)
              .next("compare its size with the original's and copy it again"),
          e);
    }
    if (said.contains("limit") && said.contains("xceed")) {
      return with(
          Diagnostic.of(OriginCode.VALUE_TOO_LONG, location, said)
              .next("repair that value in the source and make the backup again"),
          e);
    }
    return with(
        Diagnostic.of(OriginCode.BROKEN_STRUCTURE, location, "not well-formed: " + said)
            .expected("well-formed XML as Jira writes it")
            .next(AGAIN),
        e);
  }

  /** What went wrong below the parser. */
  static ProblemException io(String file, IOException e) {
    if (e instanceof GuardedBytes.TooLargeException) {
      return with(
          Diagnostic.of(OriginCode.TOO_LARGE, Location.file(file), "unpacks to " + e.getMessage())
              .next("if the backup is genuine, unpack it and give the folder"),
          e);
    }
    if (e instanceof GuardedBytes.ChecksumException || e instanceof ZipException) {
      return damagedZip(file, e);
    }
    if (e instanceof Encoding.UnknownEncodingException unknown) {
      return with(
          Diagnostic.of(
                  OriginCode.UNKNOWN_ENCODING,
                  Location.file(file, 1, 1),
                  "unknown encoding '" + unknown.name() + "'")
              .expected("UTF-8"),
          e);
    }
    String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return with(
        Diagnostic.of(OriginCode.UNREADABLE, Location.file(file), "cannot be read: " + reason)
            .next("check permissions and the disk, then run the command again"),
        e);
  }

  private static ProblemException with(Diagnostic diagnostic, Throwable cause) {
    return new ProblemException(ExitCode.INVALID_INPUT, diagnostic, cause);
  }

  /** The parser's sentence without the place, which is told apart. */
  private static String said(XMLStreamException e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    int place = message.indexOf("\n at [");
    return (place < 0 ? message : message.substring(0, place)).replace('\n', ' ').strip();
  }
}
