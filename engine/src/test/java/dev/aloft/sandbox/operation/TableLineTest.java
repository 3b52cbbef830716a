package dev.aloft.sandbox.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TableLineTest {

  @Test
  void readsAsItIsExplained() {
    OperationTable.Row row =
        TableLine.read(
            "POST\t/board/{boardId}\tmove\t/boardId:i ?type:s*!=scrum|kanban"
                + "\t!application/json\tname:s! filterId:i-");
    assertThat(row.parameters())
        .containsExactly(
            new Parameter(Parameter.Place.PATH, "boardId", Kind.INTEGER, false, false, List.of()),
            new Parameter(
                Parameter.Place.QUERY, "type", Kind.TEXT, true, true, List.of("scrum", "kanban")));
    assertThat(row.payload())
        .isEqualTo(
            new Payload(
                List.of("application/json"),
                true,
                false,
                List.of(
                    new Payload.Property("name", Kind.TEXT, true, false, List.of()),
                    new Payload.Property("filterId", Kind.INTEGER, false, true, List.of()))));
  }

  @Test
  void aBodyThatIsAListHasAStarInThePlaceOfProperties() {
    String line = "PUT\t/board/order\torder\t\t!application/json\t*";
    assertThat(TableLine.read(line).payload())
        .isEqualTo(new Payload(List.of("application/json"), true, true, List.of()));
  }

  @Property
  void readsWhatItWrites(@ForAll("rows") OperationTable.Row row) {
    assertThat(TableLine.read(TableLine.write(row))).isEqualTo(row);
  }

  @Provide
  Arbitrary<OperationTable.Row> rows() {
    Arbitrary<String> name = Arbitraries.strings().withChars("aZ09.-_[]:$/").ofMinLength(1);
    Arbitrary<List<String>> values =
        Arbitraries.strings().withChars("aZ09.-_:=+").ofMinLength(1).list().ofMaxSize(3);
    Arbitrary<Boolean> flag = Arbitraries.of(true, false);
    Arbitrary<Parameter> parameter =
        Combinators.combine(
                Arbitraries.of(Parameter.Place.class),
                name,
                Arbitraries.of(Kind.class),
                flag,
                flag,
                values)
            .as(Parameter::new);
    Arbitrary<Payload.Property> property =
        Combinators.combine(name, Arbitraries.of(Kind.class), flag, flag, values)
            .as(Payload.Property::new);
    Arbitrary<Payload> payload =
        Combinators.combine(name.list().ofMaxSize(2), flag, flag, property.list().ofMaxSize(4))
            .as((media, required, list, properties) ->
                new Payload(media, required, list, list ? List.of() : properties));
    return Combinators.combine(
            Arbitraries.of("GET", "POST"), name, name, parameter.list().ofMaxSize(4), payload, flag)
        .as(OperationTable.Row::new);
  }
}
