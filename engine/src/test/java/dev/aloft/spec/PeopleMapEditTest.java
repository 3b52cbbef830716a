package dev.aloft.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.spec.PeopleMapEdit.Edited;
import dev.aloft.spec.PeopleMapEdit.Why;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PeopleMapEditTest {

  private static final Users.Becomes STAND_IN = new Users.Becomes.StandIn();

  @Test
  void aMapThatIsNotThereBegins() {
    assertThat(done("", "Doe, \"J\"", account("j@acme.example")))
        .isEqualTo("source,email\n\"Doe, \"\"J\"\"\",j@acme.example\n");
    assertThat(done("\uFEFF\r\n", "a", STAND_IN)).isEqualTo("\uFEFFsource,email\r\na,stand-in\r\n");
  }

  @Test
  void whoStandsThereIsDecidedAnewWhereTheyStand() {
    String map =
        """
        email,source,note

        a@x.example,"two
        lines",
        "stand-in", Gone ,"left, ""in"" May"
        b@x.example,b,
        """;

    assertThat(done(windows(map), "gone", account("g@x.example")))
        .isEqualTo(windows(map.replace("\"stand-in\"", "\"g@x.example\"")));
    assertThat(done(windows(map), "new", STAND_IN)).isEqualTo(windows(map) + "stand-in,new,\r\n");
  }

  private static String windows(String text) {
    return text.replace("\n", "\r\n");
  }

  @Test
  void aFileOfTheAssistantsKeepsItsRowsAndItsWords() {
    String map =
        """
        UserKey,UserName,ErrorType,OldEmail,NewEmail,Tombstone,AccountType
        JIRAUSER1,"ann",INV,"ann@","",false,USER
        JIRAUSER2,bob,,bob@acme.example,bob@acme.example,FALSE,USER
        """;

    assertThat(done(map, "JIRAUSER1", STAND_IN)).isEqualTo(map.replace("\"\",false", "\"\",true"));
    assertThat(done(map, "default/ANN", account("ann@acme.example")))
        .isEqualTo(map.replace("\"\",false", "\"ann@acme.example\",false"));
    assertThat(done(map, "bob", account("bob@new.example")))
        .isEqualTo(map.replace("bob@acme.example,FALSE", "bob@new.example,FALSE"));
    assertThat(refused(map, "bob", account("Bob@acme.example"))).isEqualTo(Why.LEFT_TO_RULES);
    assertThat(refused(map, "carl", STAND_IN)).isEqualTo(Why.NO_ROW);
  }

  @Test
  void aFileForTheSupportSaysWhoIsActive() {
    String map = "Username,Email Address,Active\nann,old@acme.example,TRUE\n";

    assertThat(done(map, "ann", STAND_IN)).isEqualTo(map.replace("TRUE", "FALSE"));
    assertThat(done(map, "ann", account("ann@acme.example")))
        .isEqualTo(map.replace("old@", "ann@"));
    assertThat(refused(map.replace(",Active", ",Other"), "ann", STAND_IN)).isEqualTo(Why.NO_COLUMN);
  }

  @Test
  void aMapThatIsNoneIsNotTouched() {
    assertThat(refused("UserKey,NewEmail\nk,a@x.example\n", "k", account("b@x.example")))
        .isEqualTo(Why.NO_FORM);
    assertThat(refused("source,email\n\"k,a@x.example\n", "b", account("b@x.example")))
        .isEqualTo(Why.BROKEN);
  }

  /** What is put in is what is read, and everybody else stays. */
  @Property
  void readsBack(@ForAll("people") List<String> people, @ForAll("people") List<String> changed) {
    String map = "";
    for (String person : people) {
      map = done(map, person, account("one@x.example"));
    }
    for (String person : changed) {
      map = done(map, person, account("two@x.example"));
    }
    List<List<String>> rows = texts(map);
    assertThat(rows)
        .hasSize(1 + (int) Stream.concat(people.stream(), changed.stream()).distinct().count());
    for (String person : people) {
      assertThat(rows)
          .contains(List.of(person, changed.contains(person) ? "two@x.example" : "one@x.example"));
    }
  }

  /** Written by anybody in any way: only the cells that decide change, and only of that row. */
  @Property
  void allElseStaysAsItWasWritten(
      @ForAll("files") WrittenFile file, @ForAll("rows") int which, @ForAll boolean standIn) {
    int row = which % file.keys();
    Users.Becomes becomes = standIn ? STAND_IN : account("new@x.example");

    String after = done(file.text(), "key" + row, becomes);

    assertThat(done(after, "key" + row, becomes)).as("said once").isEqualTo(after);
    assertThat(file.withoutCells(after, row)).isEqualTo(file.withoutCells(file.text(), row));
    List<List<String>> before = texts(file.text());
    List<List<String>> now = texts(after);
    for (int i = 0; i < before.size(); i++) {
      if (i != row + 1) {
        assertThat(now.get(i)).isEqualTo(before.get(i));
      }
    }
    assertThat(now.get(row + 1).get(file.columns().indexOf("Tombstone")))
        .isEqualToIgnoringCase(standIn ? "TRUE" : "FALSE");
    assertThat(standIn || now.get(row + 1).contains("new@x.example")).isTrue();
  }

  @Provide
  Arbitrary<WrittenFile> files() {
    return WrittenFile.any();
  }

  @Provide
  Arbitrary<Integer> rows() {
    return Arbitraries.integers().between(0, 11);
  }

  @Provide
  Arbitrary<List<String>> people() {
    return Arbitraries.strings()
        .withChars('a', 'b', ',', '"', '\n', ';')
        .ofMinLength(1)
        .ofMaxLength(4)
        .filter(name -> name.strip().equals(name))
        .list()
        .uniqueElements()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  private static List<List<String>> texts(String map) {
    return Csv.parse(map).stream()
        .map(row -> row.cells().stream().map(Csv.Cell::text).toList())
        .toList();
  }

  private static Users.Becomes account(String email) {
    return new Users.Becomes.Account(email);
  }

  private static String done(String map, String person, Users.Becomes becomes) {
    return ((Edited.Done) PeopleMapEdit.with(map, person, becomes)).map();
  }

  private static Why refused(String map, String person, Users.Becomes becomes) {
    return ((Edited.Refused) PeopleMapEdit.with(map, person, becomes)).why();
  }
}
