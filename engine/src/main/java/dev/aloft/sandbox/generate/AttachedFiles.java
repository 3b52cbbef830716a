package dev.aloft.sandbox.generate;

import dev.aloft.sandbox.generate.Chance.Purpose;
import java.io.IOException;
import java.util.SplittableRandom;

/** Attachments: their rows, and the files that a copy of Jira's attachment folder holds. */
final class AttachedFiles {

  private static final long BUCKET = 10_000;

  private final BackupShape shape;
  private final Chance chance;
  private final IssueRoll roll;
  private final Cast cast;
  private final Times times;

  AttachedFiles(BackupShape shape, Chance chance, IssueRoll roll, Cast cast) {
    this.shape = shape;
    this.chance = chance;
    this.roll = roll;
    this.cast = cast;
    this.times = new Times(shape.issues());
  }

  /** Takes a file. */
  interface Taker {

    /**
     * Takes a file.
     *
     * @param path below Jira's {@code data/attachments}
     */
    void file(String path, byte[] bytes) throws IOException;
  }

  private record File(long id, String name, String type, int size, boolean missing) {}

  void rows(int issue, Ids ids, BackupRows rows) {
    SplittableRandom random = chance.random(Purpose.ATTACHMENT, issue);
    for (int i = count(issue); i > 0; i--) {
      File file = file(random, ids);
      rows.row(
          "FileAttachment",
          "id",
          file.id(),
          "issue",
          roll.id(issue),
          "mimetype",
          file.type(),
          "filename",
          file.name(),
          "created",
          Times.text(times.created(issue) + 600),
          "filesize",
          file.size(),
          "author",
          cast.key((int) (file.id() % shape.people())));
    }
  }

  /** Hands over every file that is there, in the order of the rows. */
  void files(Taker taker) throws IOException {
    Ids ids = new Ids();
    for (int issue = 0; issue < roll.size(); issue++) {
      SplittableRandom random = chance.random(Purpose.ATTACHMENT, issue);
      String key = Settings.key(roll.project(issue));
      long number = roll.number(issue);
      for (int i = count(issue); i > 0; i--) {
        File file = file(random, ids);
        if (number > 0 && !file.missing()) {
          byte[] bytes = new byte[file.size()];
          chance.random(Purpose.BYTES, file.id()).nextBytes(bytes);
          long bucket = (number - 1) / BUCKET * BUCKET + BUCKET;
          taker.file(key + "/" + bucket + "/" + key + "-" + number + "/" + file.id(), bytes);
        }
      }
    }
  }

  private int count(int issue) {
    return chance.count(Purpose.ATTACHMENT, issue, shape.parts().attachments());
  }

  private File file(SplittableRandom random, Ids ids) {
    boolean odd = random.nextDouble() < shape.nasty();
    int size = random.nextInt(1 + 2 * shape.parts().attachmentBytes());
    boolean table = random.nextBoolean();
    String name =
        odd
            ? switch (random.nextInt(4)) {
              case 0 -> "größe & <ünïcode> 😀.txt";
              case 1 -> "../../etc/passwd";
              case 2 -> "no extension";
              default -> "n".repeat(240) + ".txt";
            }
            : table ? "reading.csv" : "note " + random.nextInt(5) + ".txt";
    return new File(
        ids.next(),
        name,
        odd ? "" : table ? "text/csv" : "text/plain",
        size,
        odd && random.nextBoolean());
  }
}
