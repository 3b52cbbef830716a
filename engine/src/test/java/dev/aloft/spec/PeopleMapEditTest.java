package dev.aloft.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PeopleMapEditTest {

  @Test
  void aMapThatIsNotThereBegins() {
    assertThat(PeopleMapEdit.with("", "Doe, \"J\"", "j@acme.example"))
        .contains("source,email\n\"Doe, \"\"J\"\"\",j@acme.example\n");
  }

  @Test
  void whoStandsThereIsDecidedAnewWhereTheyStand() {
    String map =
        """
        email,source

        a@x.example,"two
        lines"
        stand-in, Gone\s
        b@x.example,b
        """;

    assertThat(PeopleMapEdit.with(windows(map), "gone", "g@x.example"))
        .contains(windows(map.replace("stand-in, Gone ", "g@x.example,gone")));
  }

  private static String windows(String text) {
    return text.replace("\n", "\r\n");
  }

  @Test
  void aMapOfAnotherFormIsNotTouched() {
    assertThat(PeopleMapEdit.with("UserKey,NewEmail\nk,a@x.example\n", "k", "b@x.example"))
        .isEmpty();
  }

  /** What is put in is what is read, and everybody else stays. */
  @Property
  void readsBack(@ForAll("people") List<String> people, @ForAll("people") List<String> changed) {
    String map = "";
    for (String person : people) {
      map = PeopleMapEdit.with(map, person, "one@x.example").orElseThrow();
    }
    for (String person : changed) {
      map = PeopleMapEdit.with(map, person, "two@x.example").orElseThrow();
    }
    List<List<String>> rows =
        Csv.parse(map).stream()
            .skip(1)
            .map(row -> row.cells().stream().map(Csv.Cell::text).toList())
            .toList();
    assertThat(rows)
        .hasSize((int) Stream.concat(people.stream(), changed.stream()).distinct().count());
    for (String person : people) {
      assertThat(rows)
          .contains(List.of(person, changed.contains(person) ? "two@x.example" : "one@x.example"));
    }
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
}
